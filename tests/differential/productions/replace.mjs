// Modules that replace their exports object: by a literal, a function, a class, another value. One production
// writes the replacement; properties may be put on the new value afterwards.

import { member, memberRef } from '../module_writer.mjs';
import { arrowText, functionText, someClass, someData, someFunction, someValue } from './values.mjs';

const both = (m) => m.random.pick(['module.exports = ', 'module.exports = ', 'module.exports = exports = ', 'exports = module.exports = ']);

/** After `spelling` the variable `exports` holds the new object only if it was assigned as well. */
function refsAfter(m, spelling) {
  m.refs = spelling.includes('exports = module') || spelling.includes('= exports') ? ['module.exports', 'exports'] : ['module.exports'];
}

function callable(m, fn) {
  m.whole = { kind: 'function', args: fn.args };
  m.taken.delete(fn.name);
}

export const literalReplacements = [
  {
    name: 'literal of shorthands',
    tag: 'plain',
    weight: 8,
    add(m) {
      const parts = [someFunction(m), someFunction(m)];
      const data = someData(m);
      for (const fn of parts) m.say(functionText(fn, fn.name));
      m.say(`const ${data.name} = ${data.text};`);
      const names = m.random.shuffle([...parts, data].map((each) => each.name));
      for (const each of [...parts, data]) {
        m.locals.add(each.name);
        m.exports(each.name, each.description);
      }
      const spelling = both(m);
      m.say(m.random.chance(0.5) ? `${spelling}{ ${names.join(', ')} };` : `${spelling}{\n  ${names.join(',\n  ')},\n};`);
      refsAfter(m, spelling);
    },
  },
  {
    name: 'literal first, functions below',
    tag: 'plain',
    weight: 4,
    add(m) {
      const parts = [someFunction(m), someFunction(m)];
      const spelling = both(m);
      m.say(`${spelling}{\n${parts.map((fn) => `  ${fn.name}: ${fn.name},\n`).join('')}};`);
      for (const fn of parts) {
        m.locals.add(fn.name);
        m.say(functionText(fn, fn.name));
        m.exports(fn.name, fn.description);
      }
      refsAfter(m, spelling);
    },
  },
  {
    name: 'literal of values, methods and renamed locals',
    tag: 'plain',
    weight: 6,
    add(m) {
      const value = someValue(m);
      const method = someFunction(m);
      const renamed = someFunction(m);
      const local = m.local(`${renamed.name}Impl`);
      m.say(functionText(renamed, local));
      const spelling = both(m);
      const methodText = functionText(method, method.name).replace(/^function /, '').replaceAll('\n', '\n  ');
      m.say(`${spelling}{\n  ${value.name}: ${value.text.replaceAll('\n', '\n  ')},\n  ${methodText},\n  // kept for old callers\n  ${renamed.name}: ${local},\n};`);
      for (const each of [value, method, renamed]) m.exports(each.name, each.description);
      refsAfter(m, spelling);
    },
  },
  {
    name: 'frozen literal',
    tag: 'plain',
    weight: 2,
    add(m) {
      const a = someData(m);
      const b = someFunction(m);
      m.say(`module.exports = Object.freeze({ ${a.name}: ${a.text}, ${b.name}: ${arrowText(b)} });`);
      m.exports(a.name, a.description);
      m.exports(b.name, b.description);
      m.refs = [];
    },
  },
  {
    name: 'literal whose methods use this',
    tag: 'plain',
    weight: 3,
    add(m) {
      const field = m.word(['price', 'rate']);
      const getter = m.word(['total', 'cost']);
      m.say(`module.exports = {\n  ${field}: ${m.random.int(2, 9)},\n  ${getter}() {\n    return this.${field} * 2;\n  },\n};`);
      m.exports(field, member.value());
      m.exports(getter, member.func('', true));
      m.refs = ['module.exports'];
    },
  },
  {
    name: 'literal in a variable',
    tag: 'plain',
    weight: 4,
    add(m) {
      const local = m.local(m.random.pick(['api', 'utils', 'lib']));
      const value = someValue(m);
      const late = someFunction(m);
      m.say(`const ${local} = { ${value.name}: ${value.text} };`);
      m.say(`${local}.${late.name} = ${functionText(late)};`);
      m.say(`module.exports = ${local};`);
      m.exports(value.name, value.description);
      m.exports(late.name, late.description);
      m.refs = ['module.exports', local];
    },
  },
  {
    name: 'literal with a getter',
    tag: 'mix',
    weight: 2,
    add(m) {
      const name = m.word(['next', 'serial']);
      const local = m.local('issued');
      m.say(`let ${local} = 0;`);
      m.say(`module.exports = {\n  get ${name}() {\n    return (${local} += 1);\n  },\n  fixed: '${local}',\n};`);
      m.exports(name, member.value());
      m.exports('fixed', member.value());
      m.refs = ['module.exports'];
    },
  },
  {
    name: 'literal with a computed and a quoted name',
    tag: 'mix',
    weight: 1,
    add(m) {
      const value = someValue(m);
      m.say(`const KEY = '${value.name}';\nmodule.exports = { [KEY]: ${value.text}, 'is-set': true };`);
      m.exports(value.name, value.description);
      m.exports('is-set', member.value());
      m.refs = ['module.exports'];
    },
  },
];

export const valueReplacements = [
  {
    name: 'declared function',
    tag: 'plain',
    weight: 6,
    add(m) {
      const fn = someFunction(m);
      const spelling = both(m);
      m.locals.add(fn.name);
      const text = functionText(fn, fn.name);
      m.say(m.random.chance(0.5) ? `${text}\n\n${spelling}${fn.name};` : `${spelling}${fn.name};\n\n${text}`);
      callable(m, fn);
      m.refs = ['module.exports', fn.name, ...(spelling.includes('exports = ') && spelling !== 'module.exports = ' ? ['exports'] : [])];
    },
  },
  {
    name: 'function expression',
    tag: 'plain',
    weight: 6,
    add(m) {
      const fn = someFunction(m);
      const spelling = both(m);
      m.say(`${spelling}${m.random.pick([functionText(fn), functionText(fn, fn.name), arrowText(fn)])};`);
      callable(m, fn);
      refsAfter(m, spelling);
    },
  },
  {
    name: 'class',
    tag: 'plain',
    weight: 5,
    add(m) {
      const cls = someClass(m);
      m.taken.delete(cls.name);
      m.whole = { kind: 'class', args: cls.args, method: cls.method };
      const spelling = both(m);
      if (m.random.chance(0.5)) {
        m.locals.add(cls.name);
        m.say(m.random.chance(0.8) ? `${cls.text}\n\n${spelling}${cls.name};` : `${spelling}class ${cls.name} {\n${cls.members}\n};`);
      } else {
        m.say(`${spelling}${m.random.pick([cls.text, cls.expression])};`);
      }
      refsAfter(m, spelling);
    },
  },
  {
    name: 'constructor function with a prototype',
    tag: 'plain',
    weight: 3,
    add(m) {
      m.locals.add('Counter');
      m.say(`function Counter(start) {\n  this.count = start;\n}`);
      m.say(`${m.random.chance(0.5) ? 'module.exports' : 'exports = module.exports'} = Counter;`);
      m.say(`Counter.prototype.bump = function () {\n  this.count += 1;\n  return this.count;\n};`);
      m.whole = { kind: 'class', args: '4', method: 'bump' };
      m.refs = ['Counter', 'module.exports'];
    },
  },
  {
    name: 'primitive or array',
    tag: 'plain',
    weight: 3,
    add(m) {
      m.say(`module.exports = ${m.random.pick(['42', "'text'", 'true', "['a', 'b']", 'null', 'undefined', '1 / 4', '[1, 2].length'])};`);
      m.whole = { kind: 'value' };
      m.refs = [];
    },
  },
  {
    name: 'result of a factory',
    tag: 'plain',
    weight: 4,
    add(m) {
      const make = m.local(m.random.pick(['create', 'build', 'makeApi']));
      const value = someValue(m);
      const second = someFunction(m);
      m.say(`function ${make}(size) {\n  return { size, ${value.name}: ${value.text.replaceAll('\n', '\n  ')}, ${second.name}: ${arrowText(second).replaceAll('\n', '\n  ')} };\n}`);
      m.say(`module.exports = ${make}(${m.random.int(1, 9)});`);
      m.exports('size', member.value());
      m.exports(value.name, value.description);
      m.exports(second.name, second.description);
      m.refs = ['module.exports'];
    },
  },
  {
    name: 'instance',
    tag: 'plain',
    weight: 3,
    add(m) {
      m.locals.add('Registry');
      m.say(`class Registry {\n  constructor() {\n    this.items = [];\n  }\n\n  add(item) {\n    this.items.push(item);\n    return this.items.length;\n  }\n}`);
      m.say(`module.exports = new Registry();`);
      m.exports('items', { ...member.value(), probe: (ref) => [`${ref}.length`] });
      m.exports('add', member.func("'x'", true));
      m.refs = ['module.exports'];
    },
  },
  {
    name: 'Object.create of a prototype',
    tag: 'plain',
    weight: 1,
    add(m) {
      const fn = someFunction(m);
      m.say(`const proto = { ${fn.name}: ${arrowText(fn)} };\nmodule.exports = Object.create(proto);\nmodule.exports.own = 1;`);
      m.locals.add('proto');
      m.exports(fn.name, fn.description);
      m.exports('own', member.value());
      m.refs = ['module.exports'];
    },
  },
  {
    name: 'identifier assigned before in steps',
    tag: 'plain',
    weight: 2,
    add(m) {
      const fn = someFunction(m);
      const local = m.local('result');
      m.say(`let ${local};\nif (${m.random.pick(['Array.isArray([])', "typeof Symbol === 'undefined'"])}) {\n  ${local} = ${arrowText(fn).replaceAll('\n', '\n  ')};\n} else {\n  ${local} = (value) => value + '!';\n}`);
      m.say(`module.exports = ${local};`);
      callable(m, fn);
      m.refs = ['module.exports'];
    },
  },
  {
    name: 'async function',
    tag: 'plain',
    weight: 1,
    add(m) {
      m.say(`module.exports = async function load(name) {\n  return 'loaded ' + name;\n};`);
      m.whole = { kind: 'unknown' };
      m.refs = ['module.exports'];
    },
  },
];

/** Replacements of which one has to run the module to know which object wins. */
export const conditionalReplacements = [
  ['if without else', 'mix', (m, a) => `if (${test(m)}) {\n  module.exports = ${a};\n}`],
  ['if with else', 'mix', (m, a, b) => `if (${test(m)}) {\n  module.exports = ${a};\n} else {\n  module.exports = ${b};\n}`],
  ['ternary', 'plain', (m, a, b) => `module.exports = ${test(m)} ? ${a} : ${b};`],
  ['or', 'mix', (m, a) => `module.exports = (${test(m)} && ${a}) || exports;`],
  ['logical assignment', 'mix', (m, a) => `${test(m)} && (module.exports = ${a});`],
  ['switch', 'mix', (m, a, b) => `switch (${m.random.int(1, 3)}) {\n  case 1:\n    module.exports = ${a};\n    break;\n  default:\n    module.exports = ${b};\n}`],
  ['try', 'mix', (m, a, b) => `try {\n  module.exports = ${b};\n  JSON.parse('${m.random.pick(['{', '{}'])}');\n} catch (error) {\n  module.exports = ${a};\n}`],
  ['loop', 'mix', (m, a, b) => `for (let i = 0; i < ${m.random.int(0, 2)}; i++) {\n  module.exports = i ? ${a} : ${b};\n}`],
  ['labelled break', 'mix', (m, a) => `setup: {\n  if (${test(m)}) break setup;\n  module.exports = ${a};\n}`],
  ['in a function called now', 'mix', (m, a) => `function setup() {\n  module.exports = ${a};\n}\n\nsetup();`],
  ['in a function called perhaps', 'mix', (m, a) => `function setup() {\n  module.exports = ${a};\n}\n\nif (${test(m)}) setup();`],
  ['in a function never called', 'mix', (m, a) => `function setup() {\n  module.exports = ${a};\n}`],
  ['in a callback', 'mix', (m, a) => `[1].forEach(function () {\n  module.exports = ${a};\n});`],
  ['early return', 'mix', (m, a, b) => `module.exports = ${a};\nif (${test(m)}) return;\nmodule.exports = ${b};`],
].map(([name, tag, write]) => ({
  name,
  tag,
  weight: 1,
  when: (m) => !m.inFunction,
  add(m) {
    const shared = someFunction(m);
    const other = someData(m);
    const a = `{ ${shared.name}: ${arrowText(shared)}, chosen: 'a' }`;
    const b = `{ ${shared.name}: () => 'b', ${other.name}: ${other.text.includes('\n') ? '0' : other.text} }`;
    m.say(`exports.${shared.name} = () => 'first';\nexports.before = true;`);
    m.say(write(m, a, b));
    m.exports(shared.name, member.func(shared.args));
    for (const name of ['before', 'chosen', other.name]) m.exports(name, member.absent());
    m.refs = m.random.chance(0.7) ? [] : ['module.exports'];
  },
}));

function test(m) {
  return m.random.pick(['process.env.NO_SUCH_VARIABLE', "typeof Map === 'function'", 'process.argv.length > 50', 'Array.isArray([])']);
}

/** Writes that reach nobody, and what looks like them. For modules that have replaced their object. */
export const deadWrites = [
  {
    name: 'property before the replacement',
    tag: 'plain',
    weight: 3,
    before: true,
    add(m) {
      const data = someData(m);
      m.say(`${m.random.pick(['exports', 'module.exports'])}.${data.name} = ${data.text};`);
      m.exports(data.name, member.absent());
    },
  },
  {
    name: 'property after it, on the old object',
    tag: 'plain',
    weight: 3,
    when: (m) => !m.refs.includes('exports'),
    add(m) {
      const fn = someFunction(m);
      m.say(`exports.${fn.name} = ${functionText(fn)};`);
      m.exports(fn.name, member.absent());
    },
  },
  {
    name: 'old object read back',
    tag: 'plain',
    weight: 1,
    before: true,
    add(m) {
      const data = someData(m);
      const local = m.local('kept');
      m.say(`exports.${data.name} = ${data.text};\nconst ${local} = exports.${data.name};\nconsole.log('kept', ${local});`);
      m.exports(data.name, member.absent());
    },
  },
];

/** `exports = ...` alone: exports nothing. Ends the module's writing through `exports`. */
export const lostExports = [
  {
    name: 'exports = literal',
    tag: 'plain',
    weight: 2,
    add(m) {
      const fn = someFunction(m);
      const data = someData(m);
      m.say(`exports = { ${fn.name}: ${arrowText(fn)} };`);
      m.say(`exports.${data.name} = ${data.text};`);
      m.exports(fn.name, member.absent());
      m.exports(data.name, member.absent());
      m.refs = ['module.exports'];
    },
  },
  {
    name: 'exports = function, property after it',
    tag: 'plain',
    weight: 2,
    add(m) {
      const fn = someFunction(m);
      m.say(`exports.early = 'kept';`);
      m.say(`exports = ${functionText(fn, fn.name)};\nexports.late = 'lost';\nconsole.log('own', exports.late);`);
      m.exports('early', member.value());
      m.exports('late', member.absent());
      m.refs = ['module.exports'];
    },
  },
  {
    name: 'var exports hoisted over the real one',
    tag: 'mix',
    weight: 1,
    add(m) {
      m.say(`exports.first = 1;\nvar exports = ${m.random.pick(['exports || {}', '{}', 'module.exports'])};\nexports.second = 2;`);
      m.exports('first', member.value());
      m.exports('second', member.absent());
      m.refs = ['module.exports'];
    },
  },
  {
    name: 'parameter that shadows exports',
    tag: 'plain',
    weight: 1,
    add(m) {
      m.say(`function collect(exports) {\n  exports.inner = 1;\n  return Object.keys(exports).join();\n}\n\nconsole.log('collected', collect({}));`);
      m.say(`${m.ref()}.collect = collect;`);
      m.exports('collect', member.func('{ a: 1 }'));
      m.exports('inner', member.absent());
    },
  },
  {
    name: 'module pointed elsewhere',
    tag: 'mix',
    weight: 1,
    add(m) {
      m.say(`exports.real = 1;\nmodule = { exports: {} };\nmodule.exports.fake = 2;\nexports.also = 3;`);
      m.exports('real', member.value());
      m.exports('also', member.value());
      m.exports('fake', member.absent());
      m.refs = ['exports'];
    },
  },
];

/** Properties on a function or class that was exported. */
export function addStatics(m, count) {
  for (let i = 0; i < count && m.refs.length; i++) {
    const value = someValue(m);
    m.say(`${memberRef(m.ref(), value.name)} = ${value.text};`);
    m.exports(value.name, value.description);
  }
}
