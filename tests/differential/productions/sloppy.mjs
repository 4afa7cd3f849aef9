// Code that only sloppy mode runs as it is meant. Each prints, or exports, what strict mode would change.
//
// All programs run in one process, so a global gets a name that says which program made it.

import { member } from '../module_writer.mjs';

/** A name for a global of this program. */
function globalName(m, base) {
  const place = m.path.replace(/\W/g, '_');
  return m.local(`${base}_${place}_${m.random.int(0, 999999)}`);
}

const production = (name, weight, add) => ({ name, tag: 'sloppy', weight, add });

export const sloppyCode = [
  production('undeclared variable', 6, (m) => {
    const name = globalName(m, 'count');
    m.say(`${name} = ${m.random.int(1, 9)};\n${name} ${m.random.pick(['+= 2', '*= 3', '-= 1'])};\n${name}++;`);
    m.say(`console.log('${m.path} global', ${name}, typeof globalThis.${name});`);
  }),
  production('undeclared loop variable', 4, (m) => {
    const name = globalName(m, 'i');
    const head = m.random.pick([`${name} = 0; ${name} < 3; ${name}++`, `${name} in { a: 1, b: 2 }`, `${name} of [4, 5]`]);
    const list = m.local('seen');
    m.say(`var ${list} = [];\nfor (${head}) {\n  ${list}.push(${name});\n}`);
    m.say(`console.log('${m.path} loop', ${list}.join(), ${name});`);
  }),
  production('undeclared in a pattern', 3, (m) => {
    const [a, b] = [globalName(m, 'left'), globalName(m, 'right')];
    m.say(m.random.pick([`[${a}, ${b}] = [1, 2];`, `({ ${a}, x: ${b} = 4 } = { ${a}: 3 });`]));
    m.say(`console.log('${m.path} pattern', ${a}, ${b});`);
  }),
  production('undeclared in a function', 4, (m) => {
    const name = globalName(m, 'last');
    const f = m.local('remember');
    m.say(`function ${f}(value) {\n  ${name} = value;\n  return ${name};\n}`);
    m.say(`console.log('${m.path} remembers', ${f}('x'), ${name});`);
  }),
  production('octal literals', 4, (m) => {
    const digits = m.random.pick(['0644', '0755', '010', '00', '08', '0189', '007']);
    m.say(`console.log('${m.path} octal', ${digits}, ${digits} + 1);`);
  }),
  production('octal escapes', 4, (m) => {
    const text = m.random.pick(['\\033[0m', '\\0', '\\08', '\\1\\12\\123', '\\400', '\\8\\9', '\\\\01', 'x\\07y']);
    m.say(`console.log('${m.path} escapes', JSON.stringify('${text}'));`);
  }),
  production('reserved names', 6, (m) => {
    const word = m.random.pick(['package', 'interface', 'private', 'static', 'implements', 'public', 'protected', 'let', 'await']);
    const holder = m.local('holder');
    m.say(`var ${holder} = (function (${word}) {\n  var inner = { ${word}, other: ${word} };\n  ${word} += 1;\n  return inner.${word} + ${word};\n})(1);`);
    m.say(`console.log('${m.path} ${word}', ${holder});`);
  }),
  production('a reserved top-level name', 3, (m) => {
    const word = m.random.pick(['package', 'interface', 'private', 'static']);
    if (m.locals.has(word)) return;
    m.locals.add(word);
    m.say(`var ${word} = { version: ${m.random.int(1, 9)} };\nconsole.log('${m.path} ${word}', ${word}.version, typeof ${word});`);
  }),
  production('arguments and eval as names', 2, (m) => {
    const word = m.random.pick(['arguments', 'eval']);
    m.say(`console.log('${m.path} ${word}', (function (${word}) { return ${word} + 1; })(2));`);
  }),
  production('function in a block', 6, (m) => {
    const name = m.local('helper');
    const f = `function ${name}() {\n    return '${name}';\n  }`;
    const block = m.random.pick([
      `if (${m.random.pick(['true', 'false'])}) {\n  ${f}\n}`,
      `try {\n  ${f}\n} catch (error) {}`,
      `switch (1) {\n  case ${m.random.pick([1, 2])}:\n  ${f}\n}`,
      `{\n  ${f}\n}`,
      `for (var at = 0; at < 2; at++) {\n  ${f}\n}`,
      `if (true) function ${name}() { return 'short'; }`,
    ]);
    const before = m.random.chance(0.4) ? `console.log('${m.path} before', typeof ${name});\n` : '';
    m.say(`${before}${block}`);
    m.say(`console.log('${m.path} block', typeof ${name}, ${name} && ${name}());`);
  }),
  production('function in a block of a function', 4, (m) => {
    const outer = m.local('choose');
    m.say(`function ${outer}(flag) {\n  if (flag) {\n    function pick() {\n      return 'yes';\n    }\n  } else {\n    function pick() {\n      return 'no';\n    }\n  }\n  return pick();\n}`);
    m.say(`console.log('${m.path} chooses', ${outer}(true), ${outer}(false));`);
  }),
  production('plain this', 6, (m) => {
    const f = m.local('whoami');
    m.say(`function ${f}() {\n  return ${m.random.pick(['this === globalThis', 'typeof this', 'this && this.process === process'])};\n}`);
    m.say(`console.log('${m.path} this', ${m.random.pick([`${f}()`, `${f}.call(null)`, `[1].map(${f})[0]`, `(0, ${f})()`, `${f}.apply()`])});`);
  }),
  production('this in an expression called at once', 4, (m) => {
    const name = globalName(m, 'mark');
    m.say(`(function () {\n  this.${name} = ${m.random.int(1, 99)};\n})();\nconsole.log('${m.path} marked', ${name});`);
  }),
  production('a callback with this', 4, (m) => {
    const call = m.random.pick(['[3].forEach', '[3].some', '[3].map', 'later']);
    const later = call === 'later' ? m.local('later') : call;
    const declared = call === 'later' ? `function ${later}(callback) {\n  callback();\n}\n` : '';
    m.say(`${declared}${later}(function () {\n  console.log('${m.path} callback', this === globalThis);\n});`);
  }),
  production('boxed this', 3, (m) => {
    const f = m.local('kind');
    m.say(`function ${f}() {\n  return typeof this;\n}`);
    m.say(`console.log('${m.path} boxed', ${f}.call(${m.random.pick(['1', "'s'", 'true'])}));`);
  }),
  production('arguments and parameters', 6, (m) => {
    const f = m.local('mixed');
    const body = m.random.pick([
      `a = a + 1;\n  return arguments[0];`,
      `arguments[0] = 'changed';\n  return a;`,
      `if (!b) b = 'default';\n  return [].slice.call(arguments).join();`,
      `a = [].slice.call(arguments, 1);\n  return a.join();`,
      `b = b || {};\n  return String(arguments[1]) + arguments.length;`,
      `a++;\n  arguments[1] = a;\n  return a + b + arguments[0] + arguments[1];`,
      `var a = 5;\n  return arguments[0];`,
      `for (var i = 0; i < 2; i++) {\n    a += arguments[0];\n  }\n  return a;`,
    ]);
    m.say(`function ${f}(a, b) {\n  ${body}\n}`);
    m.say(`console.log('${m.path} arguments', ${f}(1), ${f}(1, 2), ${f}());`);
  }),
  production('arguments.callee', 3, (m) => {
    m.say(`console.log('${m.path} callee', [3].map(function (n) {\n  return n < 2 ? 1 : n * arguments.callee(n - 1);\n}).join());`);
  }),
  production('repeated parameters', 3, (m) => {
    const f = m.local('last');
    m.say(`function ${f}(_, x, _) {\n  return _ + '/' + x;\n}`);
    m.say(`console.log('${m.path} repeated', ${f}(1, 2, 3), ${f}(1), ${f}.length);`);
  }),
  production('declared again', 3, (m) => {
    const name = m.local('twice');
    m.say(m.random.pick([
      `function ${name}() {\n  return 1;\n}\nfunction ${name}() {\n  return 2;\n}`,
      `var ${name} = function () {\n  return 3;\n};\nfunction ${name}() {\n  return 4;\n}`,
      `var ${name};\nfunction ${name}() {\n  return 5;\n}`,
    ]));
    m.say(`console.log('${m.path} again', ${name}());`);
  }),
  production('delete of a name', 3, (m) => {
    const name = globalName(m, 'gone');
    const local = m.local('kept');
    m.say(`${name} = 1;\nvar ${local} = 2;\nconsole.log('${m.path} deletes', delete ${name}, delete ${local}, typeof ${name}, ${local});`);
  }),
  production('writes without effect', 4, (m) => {
    const name = m.local('frozen');
    const write = m.random.pick([
      `var ${name} = Object.freeze({ a: 1 });\n${name}.a = 2;\n${name}['b'] = 3;`,
      `var ${name} = { get a() {\n  return 1;\n} };\n${name}.a = 2;`,
      `var ${name} = {};\nObject.defineProperty(${name}, 'a', { value: 1 });\n${name}.a = 2;`,
    ]);
    m.say(`${write}\nconsole.log('${m.path} frozen', ${name}.a, ${name}.b, delete ${name}.a);`);
  }),
  production('assignments without effect', 2, (m) => {
    m.say(m.random.pick(['undefined = 1;', 'NaN = 2;', 'Infinity = 3;', `'text'.length = 4;`]));
    m.say(`console.log('${m.path} constants', undefined, NaN, Infinity);`);
  }),
  production('own name assigned', 2, (m) => {
    m.say(`console.log('${m.path} own name', (function own() {\n  own = 1;\n  return typeof own;\n})());`);
  }),
  production('html comment', 2, (m) => m.say(`<!-- hidden\nconsole.log('${m.path} shown');\n--> hidden too`)),
  production('labelled function', 1, (m) => {
    const name = m.local('labelled');
    m.say(`mark: function ${name}() {\n  return 'labelled';\n}\nconsole.log('${m.path}', ${name}());`);
  }),
  production('with', 1, (m) => m.say(`with ({ inside: 1 }) {\n  console.log('${m.path} with', inside);\n}`)),
  production('direct eval', 1, (m) => m.say(`eval('var leaked = 7');\nconsole.log('${m.path} eval', leaked);`)),
  production('exported sloppy function', 4, (m) => {
    if (!m.refs.length) return;
    const name = m.word(['compute', 'measure', 'describe']);
    m.say(`exports.${name} = function (a, b) {\n  b = b || 010;\n  return a + b + arguments.length;\n};`);
    if (m.whole.kind === 'object' && m.refs.includes('exports')) m.exports(name, member.func('1'));
  }),
];
