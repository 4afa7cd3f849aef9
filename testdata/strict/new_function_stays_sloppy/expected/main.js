const compile = new Function('data', 'with (data) { return name + 010; }');
const getRoot = Function('return this');

console.log(compile({ name: 'n' }), getRoot() === globalThis, compile.length);

export {};
