// Random CommonJS programs around the patterns that Node's lexer looks for: right ones, nearly right
// ones, and the things that could mislead a reader of tokens (regular expressions after every kind of
// bracket, templates, comments between tokens). Many are no valid JavaScript; both sides may refuse those.

export function* randomSources(count, seed) {
  let state = seed >>> 0;
  const below = (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * n);
  };
  const pick = (list) => list[below(list.length)];
  const make = (thing) => (typeof thing === 'function' ? make(thing()) : thing);
  const one = (list) => () => make(pick(list));

  const blank = one(['', '', '', '', '', ' ', ' ', '\n', '/*c*/', '//x\n', '\u00a0', '\t', '\r\n']);
  const name = one(['a', 'b', '_x', '$y', 'exports', 'module', 'let', 'é', 'Object', 'q', 'require', 'default', 'key',
    'function', 'returnx']);
  const string = one(["'a'", '"b"', "'a-b'", "'\\x61'", "''", "'let'", "'default'", '`t`', "'\\ud800'"]);
  const target = one(['exports', 'exports', 'module.exports', 'module . exports', 'module. exports', 'this', 'exportsX',
    'module.exportsX', 'foo.exports', 'foo. exports']);
  const required = one(["require('m1')", 'require("m2")', "require ( 'm3' )", "require('m4').x", 'require(`m5`)',
    "require('m6', 1)", "xrequire('m7')", 'require(m8)', "x.require('m9')", "_interopRequireWildcard(require('m10'))",
    "_interopRequireWildcard (require('m10'))", "_interopRequireWildcard( require('m10'))",
    "x._interopRequireWildcard(require('m11'))", "__importStar(require('m12'))"]);
  const value = one(['1', name, name, string, required, () => `${name()}.${name()}`, 'function(){}', '()=>{}', '-a', '{}',
    '[1]', "/r'e/", 'a/b', 'class{}', 'true', () => `\`\${${statement()}}\``, () => `(${expression()})`]);
  const jitter = (text) => text.replace(/[^\w$'"`\\\s]|[\w$]+|'[^']*'|"[^"]*"/g, (token) =>
    (token === '/' || token === '*' || below(25) !== 0 ? token : `${token} ${blank()}`));

  const property = one([name, name, () => `${name()}${blank()}:${blank()}${value()}`,
    () => `${string()}${blank()}:${blank()}${name()}`, () => `${string()}:${value()}`, () => `...${name()}`,
    () => `...${required()}`, () => `... ${name()}`, () => `${name()}(){}`, 'get a(){}', '[a]:1', '1:a',
    () => `...${name()}.x`]);
  const literal = () => {
    const parts = Array.from({ length: below(6) }, () => `${blank()}${property()}${pick(['', '', '', blank()])}`);
    return `{${parts.join(',')}${pick(['', '', ','])}${blank()}}`;
  };
  const returned = one([name, () => `${name()}.${name()}`, () => `${name()}[${string()}]`, () => `${name()}()`, '1',
    () => `${name()}.a.b`]);
  const descriptor = one(['{ value: 1 }', '{ enumerable: true, value: a }', '{ value }',
    () => `{ enumerable: true, get: function () { return ${returned()}; } }`,
    () => `{get:function f(){return ${returned()}}}`, () => `{ enumerable: true, get() { return ${returned()} } ,}`,
    '{ get: () => a }', '{ enumerable: false, value: 1 }', 'x', '{ configurable: true, get: function(){return a} }',
    () => `{get:function(){return ${returned()}},enumerable:true}`,
    () => `{ enumerable: !0, get: function () { return ${returned()}; } }`]);
  const definition = () => `${pick(['Object', 'Object', 'Object', 'Reflect', 'x.Object'])}.defineProperty(${target()}, `
    + `${make(pick([string, string, string, name]))}, ${descriptor()})`;

  const loop = () => {
    const key = pick(['key', 'k', 'a']);
    const source = pick(['_x', '_x', '_y']);
    const k = () => (below(60) ? key : 'zz');
    const x = () => (below(60) ? source : '_q');
    const out = one(['exports', 'exports', 'module.exports', 'exports', 'module.exports', 'e']);
    const quoted = (text) => pick([`'${text}'`, `"${text}"`]);
    const own = () => pick([`Object.prototype.hasOwnProperty.call(_names, ${k()})`,
      `Object.hasOwnProperty.call(_names, ${k()})`, `_names.hasOwnProperty(${k()})`, `exports.hasOwnProperty(${k()})`]);
    const guard = one([
      () => `if (${k()} === ${quoted('default')} || ${k()} === ${quoted('__esModule')}) return${pick([';', ''])}\n`
        + pick(['', `if (${own()}) return;\n`])
        + pick(['', `if (${k()} in ${out()} && ${out()}[${k()}] === ${x()}[${k()}]) return;\n`]),
      () => `if (${k()} !== ${quoted('default')}${pick(['', ` && !${own()}`])}) `,
    ]);
    const transfer = one([
      () => `${out()}[${k()}] = ${x()}[${k()}]${pick([';', ''])}`,
      () => `Object.defineProperty(${out()}, ${k()}, { enumerable: ${pick(['true', 'true', '!0'])}, `
        + `get: function${pick(['', ' get'])} () { return ${x()}[${k()}]${pick([';', ''])} }${pick(['', ','])} })`,
      () => `Object.defineProperty(${out()}, ${k()}, { enumerable: true, get() { return ${x()}[${k()}]; } });`,
    ]);
    return `Object.keys(${x()}).forEach(function (${key}) { ${guard()}${transfer()} })`;
  };
  const binding = () => `${pick(['var', 'let', 'const', 'var a = 1,'])} ${pick(['_x', '_y', '_x'])}`
    + `${pick([' ', '', '\n'])}=${pick([' ', '', '/**/'])}${required()}`;

  const expression = one([
    () => `${target()}.${name()} ${pick(['=', '=', '=', '==', '===', '+=', '=>'])} ${value()}`,
    () => `${target()}[${make(pick([string, name]))}] = ${value()}`,
    () => `module.exports${blank()}=${blank()}${make(pick([literal, required, value]))}`,
    () => `${pick(['exports = ', 'q = ', ''])}module.exports = ${make(pick([literal, required]))}`,
    definition, loop, required, value, value, 'import("x")',
    () => `${pick(['', 'tslib.', 'x_', 't. '])}__export${pick(['', 'Star', 'X'])}${pick(['', '', ' '])}`
      + `(${pick(['', '', ' '])}${required()})`,
  ]);
  const statement = () => jitter(make(pick([
    expression, expression, binding, () => `if (a) { ${statement()} }`,
    () => `var _x = require('m13');\n${loop()}`,
    () => `(function (exports, module) { ${statement()}; ${statement()} })(exports)`, "if (a) /x'/.test(b)",
    () => `class A { exports = 1; m() { ${statement()} } }`, 'x = a / b / c', "'exports.z = 1'", '// exports.z = 1\n',
    '`exports.z = 1`', '/exports.z=1/g.test(a)', () => `do { ${statement()} } while (a)`,
    () => `switch (a) { case /x/: ${statement()} }`, () => `x = ${expression()}`, 'a = {} / 2', "{ } /x'/.test(a)",
    () => `label: { ${statement()} }`])));

  for (let i = 0; i < count; i++) {
    const statements = Array.from({ length: 1 + below(5) }, statement);
    yield pick(below(40) ? [''] : ['\uFEFF']) + statements.join(pick([';', '\n', ';\n', ' ; ']));
  }
}
