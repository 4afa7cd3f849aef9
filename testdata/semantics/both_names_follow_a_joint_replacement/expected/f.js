export default function f() { return 'f'; }
f.extra = 'on f';
