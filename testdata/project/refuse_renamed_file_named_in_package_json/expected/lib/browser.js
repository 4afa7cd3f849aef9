export function sum(o) { return o.a + o.b; }
