// Putting properties on the exports object, one way each.

import { member, memberRef } from '../module_writer.mjs';
import { arrowText, functionText, someClass, someData, someFunction, someValue } from './values.mjs';

const set = (m, name, text) => m.say(`${memberRef(m.ref(), name)} = ${text};`);

export const propertyExports = [
  {
    name: 'function expression',
    tag: 'plain',
    weight: 8,
    add(m) {
      const fn = someFunction(m);
      set(m, fn.name, functionText(fn, m.random.chance(0.3) ? fn.name : ''));
      m.exports(fn.name, fn.description);
    },
  },
  {
    name: 'arrow function',
    tag: 'plain',
    weight: 6,
    add(m) {
      const fn = someFunction(m);
      set(m, fn.name, arrowText(fn));
      m.exports(fn.name, fn.description);
    },
  },
  {
    name: 'declared function, exported after',
    tag: 'plain',
    weight: 6,
    add(m) {
      const fn = someFunction(m);
      m.locals.add(fn.name);
      m.say(functionText(fn, fn.name));
      set(m, fn.name, fn.name);
      m.exports(fn.name, fn.description);
    },
  },
  {
    name: 'declared function, exported before',
    tag: 'plain',
    weight: 4,
    add(m) {
      const fn = someFunction(m);
      m.locals.add(fn.name);
      set(m, fn.name, fn.name);
      m.say(functionText(fn, fn.name));
      m.exports(fn.name, fn.description);
    },
  },
  {
    name: 'under another name',
    tag: 'plain',
    weight: 4,
    add(m) {
      const fn = someFunction(m);
      const local = m.local(`_${fn.name}`);
      m.say(functionText(fn, local));
      set(m, fn.name, local);
      m.exports(fn.name, fn.description);
    },
  },
  {
    name: 'class declaration',
    tag: 'plain',
    weight: 3,
    add(m) {
      const cls = someClass(m);
      m.locals.add(cls.name);
      m.say(cls.text);
      set(m, cls.name, cls.name);
      m.exports(cls.name, cls.description);
    },
  },
  {
    name: 'class expression',
    tag: 'plain',
    weight: 2,
    add(m) {
      const cls = someClass(m);
      set(m, cls.name, m.random.pick([cls.text, cls.expression]));
      m.exports(cls.name, cls.description);
    },
  },
  {
    name: 'generator function',
    tag: 'plain',
    weight: 1,
    add(m) {
      const name = m.word(['countTo', 'range']);
      m.say(`${memberRef(m.ref(), name)} = function* (end) {\n  for (let n = 1; n <= end; n++) yield n;\n};`);
      m.exports(name, { ...member.func('3'), probe: (ref) => [`[...${ref}(3)].join()`] });
    },
  },
  {
    name: 'async function',
    tag: 'plain',
    weight: 1,
    add(m) {
      const name = m.word(['fetchAll', 'later']);
      const declared = m.random.chance(0.5);
      if (declared) m.locals.add(name);
      const text = (own) => `async function ${own}(n) {\n  return n;\n}`;
      m.say(declared ? `${text(name)}\n${memberRef(m.ref(), name)} = ${name};` : `${memberRef(m.ref(), name)} = ${text('')};`);
      m.exports(name, { ...member.func('3'), probe: (ref) => [`${ref}(3) instanceof Promise`] });
    },
  },
  {
    name: 'data',
    tag: 'plain',
    weight: 8,
    add(m) {
      const data = someData(m);
      set(m, data.name, data.text);
      m.exports(data.name, data.description);
    },
  },
  {
    name: 'constant, then exported',
    tag: 'plain',
    weight: 4,
    add(m) {
      const data = someData(m);
      m.locals.add(data.name);
      m.say(`${m.random.pick(['const', 'var', 'let'])} ${data.name} = ${data.text};`);
      set(m, data.name, data.name);
      m.exports(data.name, data.description);
    },
  },
  {
    name: 'local and export in one statement',
    tag: 'plain',
    weight: 4,
    add(m) {
      const value = someValue(m);
      m.locals.add(value.name);
      m.say(`${m.random.pick(['const', 'var'])} ${value.name} = ${memberRef(m.ref(), value.name)} = ${value.text};`);
      m.exports(value.name, value.description);
    },
  },
  {
    name: 'several in one declaration',
    tag: 'plain',
    weight: 2,
    add(m) {
      const a = someData(m);
      const b = someFunction(m);
      m.locals.add(a.name).add(b.name);
      m.say(`var ${a.name} = ${memberRef(m.ref(), a.name)} = ${a.text},\n  ${b.name} = ${memberRef(m.ref(), b.name)} = ${arrowText(b)};`);
      m.exports(a.name, a.description);
      m.exports(b.name, b.description);
    },
  },
  {
    name: 'chain of two',
    tag: 'plain',
    weight: 3,
    add(m) {
      const value = someValue(m);
      const other = m.word(['alias', 'also', 'short', 'legacy']);
      m.say(`${memberRef(m.ref(), value.name)} = ${memberRef(m.ref(), other)} = ${value.text};`);
      m.exports(value.name, value.description);
      m.exports(other, value.description);
    },
  },
  {
    name: 'comma',
    tag: 'plain',
    weight: 1,
    add(m) {
      const a = someData(m);
      const b = someData(m);
      m.say(`${memberRef(m.ref(), a.name)} = ${a.text}, ${memberRef(m.ref(), b.name)} = ${b.text};`);
      m.exports(a.name, a.description);
      m.exports(b.name, b.description);
    },
  },
  {
    name: 'quoted and constant computed names',
    tag: 'plain',
    weight: 2,
    add(m) {
      const value = someValue(m);
      const ref = m.ref();
      if (m.random.chance(0.5)) {
        m.say(`${ref}['${value.name}'] = ${value.text};`);
      } else {
        const key = m.local('KEY');
        m.say(`const ${key} = '${value.name}';\n${ref}[${key}] = ${value.text};`);
      }
      m.exports(value.name, value.description);
    },
  },
  {
    name: 'announced with void 0',
    tag: 'plain',
    weight: 1,
    add(m) {
      const a = someData(m);
      const b = someValue(m);
      m.say(`${memberRef(m.ref(), a.name)} = ${memberRef(m.ref(), b.name)} = void 0;`);
      set(m, a.name, a.text);
      set(m, b.name, b.text);
      m.exports(a.name, a.description);
      m.exports(b.name, b.description);
    },
  },
  {
    name: 'compound assignment',
    tag: 'plain',
    weight: 2,
    add(m) {
      const name = m.word(['count', 'weight', 'offset']);
      const ref = () => memberRef(m.ref(), name);
      m.say(`${ref()} = ${m.random.int(1, 9)};`);
      m.say(m.random.pick([`${ref()} += 2;`, `${ref()}++;`, `${ref()} *= 3;`, `--${ref()};`, `${ref()} **= 2;`]));
      m.exports(name, member.value());
    },
  },
  {
    name: 'logical assignment',
    tag: 'plain',
    weight: 2,
    add(m) {
      const fn = someFunction(m);
      const ref = () => memberRef(m.ref(), fn.name);
      const text = functionText(fn);
      m.say(m.random.pick([`${ref()} = ${ref()} || ${text};`, `${ref()} ||= ${text};`, `${ref()} ??= ${text};`]));
      m.exports(fn.name, fn.description);
    },
  },
  {
    name: 'destructuring into properties',
    tag: 'plain',
    weight: 2,
    add(m) {
      const a = m.word(['width', 'first', 'major']);
      const b = m.word(['height', 'second', 'minor']);
      const source = m.local('source');
      if (m.random.chance(0.5)) {
        m.say(`const ${source} = { x: 3, y: 4 };\n({ x: ${memberRef(m.ref(), a)}, y: ${memberRef(m.ref(), b)} = 9 } = ${source});`);
      } else {
        m.say(`[${memberRef(m.ref(), a)}, ${memberRef(m.ref(), b)}] = '5-6'.split('-');`);
      }
      m.exports(a, member.value());
      m.exports(b, member.value());
    },
  },
  {
    name: 'loop variable',
    tag: 'mix',
    weight: 1,
    add(m) {
      const name = m.word(['cursor', 'latest']);
      m.say(`for (${memberRef(m.ref(), name)} of [1, 2, 3]) {\n  if (${memberRef(m.ref(), name)} === 2) break;\n}`);
      m.exports(name, member.value());
    },
  },
  {
    name: 'deleted again',
    tag: 'mix',
    weight: 1,
    add(m) {
      const data = someData(m);
      const ref = m.ref();
      set(m, data.name, data.text);
      m.say(`delete ${memberRef(ref, data.name)};`);
      m.exports(data.name, member.absent());
    },
  },
  {
    name: 'the same name twice',
    tag: 'plain',
    weight: 2,
    add(m) {
      const first = someData(m);
      const second = someData(m);
      set(m, first.name, first.text);
      set(m, first.name, second.text);
      m.exports(first.name, member.value());
      m.exports(first.name, { ...member.value(), probe: (ref) => [`JSON.stringify(${ref})`] });
    },
  },
  {
    name: 'defineProperty with a value',
    tag: 'plain',
    weight: 1,
    add(m) {
      const data = someData(m);
      const enumerable = m.random.chance(0.5) ? ', enumerable: true' : '';
      m.say(`Object.defineProperty(${m.ref()}, '${data.name}', { value: ${data.text}${enumerable} });`);
      m.exports(data.name, data.description);
    },
  },
  {
    name: 'defineProperty with a getter',
    tag: 'mix',
    weight: 2,
    add(m) {
      const name = m.word(['now', 'current', 'ticks']);
      const local = m.local('ticked');
      m.say(`let ${local} = 0;`);
      m.say(`Object.defineProperty(${m.ref()}, '${name}', {\n  enumerable: true,\n  get: function () {\n    return ++${local};\n  },\n});`);
      m.exports(name, member.value());
    },
  },
  {
    name: 'defineProperties',
    tag: 'mix',
    weight: 1,
    add(m) {
      const a = someData(m);
      const b = someData(m);
      m.say(`Object.defineProperties(${m.ref()}, {\n  ${a.name}: { value: ${a.text}, enumerable: true },\n  ${b.name}: { get: () => (${b.text}) },\n});`);
      m.exports(a.name, a.description);
      m.exports(b.name, b.description);
    },
  },
  {
    name: 'Object.assign with a literal',
    tag: 'plain',
    weight: 2,
    add(m) {
      const a = someValue(m);
      const b = someFunction(m);
      m.locals.add(b.name);
      m.say(functionText(b, b.name));
      m.say(`Object.assign(${m.ref()}, { ${a.name}: ${a.text}, ${b.name} });`);
      m.exports(a.name, a.description);
      m.exports(b.name, b.description);
    },
  },
  {
    name: 'in both branches',
    tag: 'plain',
    weight: 2,
    add(m) {
      const fn = someFunction(m);
      const test = m.random.pick(["typeof Map === 'function'", "process.platform === 'beos'", '[].length > 0']);
      m.say(
        `if (${test}) {\n  ${memberRef(m.ref(), fn.name)} = ${arrowText(fn)};\n} else {\n` +
          `  ${memberRef(m.ref(), fn.name)} = function () {\n    return 'none';\n  };\n}`,
      );
      m.exports(fn.name, fn.description);
    },
  },
  {
    name: 'in one branch only',
    tag: 'mix',
    weight: 2,
    add(m) {
      const data = someData(m);
      const test = m.random.pick(['process.env.NO_SUCH_VARIABLE', "typeof Map === 'function'", 'process.argv.length > 50']);
      m.say(`if (${test}) ${memberRef(m.ref(), data.name)} = ${data.text};`);
      m.exports(data.name, member.absent());
    },
  },
  {
    name: 'in a switch',
    tag: 'mix',
    weight: 1,
    add(m) {
      const name = m.word(['kind', 'flavour']);
      m.say(
        `switch (${m.random.int(1, 3)}) {\n  case 1:\n    ${memberRef(m.ref(), name)} = 'one';\n    break;\n  case 2:\n` +
          `    ${memberRef(m.ref(), name)} = 'two';\n    // falls through\n  default:\n    ${memberRef(m.ref(), name)} += '!';\n}`,
      );
      m.exports(name, member.value());
    },
  },
  {
    name: 'in try and catch',
    tag: 'plain',
    weight: 2,
    add(m) {
      const name = m.word(['encoded', 'guarded']);
      const risky = m.random.pick(["JSON.parse('{')", "JSON.parse('[1]').length", 'null.length']);
      m.say(`try {\n  ${memberRef(m.ref(), name)} = ${risky};\n} catch (error) {\n  ${memberRef(m.ref(), name)} = error.name;\n}`);
      m.exports(name, member.value());
    },
  },
  {
    name: 'computed in a loop',
    tag: 'dynamic',
    weight: 2,
    add(m) {
      const names = [m.word(['info', 'debug']), m.word(['warn', 'error'])];
      const list = names.map((name) => `'${name}'`).join(', ');
      m.say(
        m.random.chance(0.5)
          ? `[${list}].forEach((level) => {\n  ${m.ref()}[level] = (text) => level + ': ' + text;\n});`
          : `for (const level of [${list}]) ${m.ref()}[level] = (text) => level + ': ' + text;`,
      );
      for (const name of names) m.exports(name, member.func("'hi'"));
    },
  },
];
