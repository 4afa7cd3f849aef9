export default function g() { return 'g'; }
g.extra = 'on g';
