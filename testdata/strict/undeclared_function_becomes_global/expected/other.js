export function seen() { return nano }
