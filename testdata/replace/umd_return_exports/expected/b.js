export function hello() { return 'hello from umd'; }
