// Export names that collide with something: a local, an inner scope, a global, the language.

import { member, memberRef } from '../module_writer.mjs';

export const awkwardNames = [
  {
    name: 'local of the same name with another value',
    tag: 'plain',
    weight: 4,
    add(m) {
      const name = m.word(['config', 'state', 'result']);
      m.locals.add(name);
      const use = m.word(['useLocal', 'peek']);
      m.say(`const ${name} = 'local';\n${memberRef(m.ref(), name)} = 'exported';`);
      m.say(`${memberRef(m.ref(), use)} = () => ${name} + ' ' + ${memberRef(m.innerRef(), name)};`);
      m.exports(name, member.value());
      m.exports(use, member.func(''));
    },
  },
  {
    name: 'function of the same name with another value',
    tag: 'plain',
    weight: 2,
    add(m) {
      const name = m.word(['encode', 'render']);
      m.locals.add(name);
      m.say(`function ${name}(text) {\n  return text + '1';\n}`);
      m.say(`${memberRef(m.ref(), name)} = function (text) {\n  return ${name}(text) + '2';\n};`);
      m.exports(name, member.func("'x'"));
    },
  },
  {
    name: 'reference captured by an inner scope',
    tag: 'plain',
    weight: 3,
    add(m) {
      const name = m.word(['size', 'depth']);
      const use = m.word(['measure', 'grow']);
      m.say(`${memberRef(m.ref(), name)} = ${m.random.int(2, 9)};`);
      m.say(`${memberRef(m.ref(), use)} = function (${name}) {\n  return ${name} * ${memberRef(m.innerRef(), name)};\n};`);
      m.exports(name, member.value());
      m.exports(use, member.func('10'));
    },
  },
  {
    name: 'captured by a block, a catch and a loop',
    tag: 'plain',
    weight: 1,
    add(m) {
      const name = m.word(['item', 'entry']);
      const use = m.word(['walk', 'scan']);
      const inner = memberRef(m.innerRef(), name);
      m.say(`${memberRef(m.ref(), name)} = 'shared';`);
      m.say(`${memberRef(m.ref(), use)} = function () {\n  const seen = [];\n  for (const ${name} of ['a']) seen.push(${name}, ${inner});\n  try {\n    throw 'oops';\n  } catch (${name}) {\n    seen.push(${name}, ${inner});\n  }\n  return seen.join();\n};`);
      m.exports(name, member.value());
      m.exports(use, member.func(''));
    },
  },
  {
    name: 'a global that the module uses',
    tag: 'plain',
    weight: 2,
    add(m) {
      const [name, value, use, probe] = m.random.pick([
        ['parseInt', '(text) => Number(text) + 100', "parseInt('7', 10)", "'3'"],
        ['Promise', "class Fake {\n  kind() {\n    return 'fake';\n  }\n}", 'typeof Promise.resolve', null],
        ['isNaN', "() => 'mine'", 'isNaN(NaN)', ''],
        ['String', "() => 'text'", 'String(5)', ''],
      ]);
      if (m.taken.has(name)) return;
      m.say(`${memberRef(m.ref(), name)} = ${value};\nconsole.log('global', ${use});`);
      m.exports(name, probe === null ? member.construct('', 'kind') : member.func(probe));
    },
  },
  {
    name: 'reserved word',
    tag: 'plain',
    weight: 3,
    add(m) {
      const name = m.word(['delete', 'new', 'class', 'in', 'typeof', 'import', 'function', 'null', 'this', 'enum', 'static', 'let', 'await', 'yield', 'package', 'eval', 'arguments']);
      m.say(`${memberRef(m.ref(), name)} = function (key) {\n  return '${name} ' + key;\n};`);
      m.say(`console.log(${memberRef(m.ref(), name)}('k'));`);
      m.exports(name, member.func("'it'"));
    },
  },
  {
    name: 'no identifier',
    tag: 'plain',
    weight: 2,
    add(m) {
      const name = m.word(['content-type', 'x y', '2nd', '@tag', 'a.b']);
      m.say(`${memberRef(m.ref(), name)} = ${m.random.int(1, 99)};`);
      m.exports(name, member.value());
    },
  },
  {
    name: 'default',
    tag: 'mix',
    weight: 2,
    add(m) {
      m.say(`${m.ref()}.default = { depth: 3 };`);
      m.exports('default', member.object('depth'));
    },
  },
  {
    name: 'then',
    tag: 'mix',
    weight: 1,
    add(m) {
      m.say(`${m.ref()}.then = function (done) {\n  return typeof done;\n};`);
      m.exports('then', member.func('null'));
    },
  },
  {
    name: 'unicode',
    tag: 'plain',
    weight: 1,
    add(m) {
      const name = m.word(['größe', 'π', 'naïve']);
      const spelled = name === 'π' && m.random.chance(0.5) ? '\\u03c0' : name;
      m.say(`${m.ref()}.${spelled} = ${m.random.int(1, 9)};`);
      m.exports(name, member.value());
    },
  },
  {
    name: 'exports, module, require',
    tag: 'plain',
    weight: 2,
    add(m) {
      const name = m.word(['exports', 'module', 'require', '__dirname', '__filename'].filter((each) => !m.taken.has(each)));
      m.say(`${memberRef(m.ref(), name)} = '${name} as a name';`);
      m.exports(name, member.value());
    },
  },
  {
    name: 'name of an import',
    tag: 'plain',
    weight: 2,
    add(m) {
      if (m.locals.has('path') || m.taken.has('path')) return;
      m.locals.add('path');
      m.taken.add('path');
      m.require("const path = require('path');");
      m.say(`${m.ref()}.path = path.posix.join('a', 'b');`);
      m.exports('path', member.value());
    },
  },
  {
    name: '__proto__ of the module',
    tag: 'dynamic',
    weight: 1,
    add(m) {
      m.say(`${m.ref()}.__proto__ = { inherited: 'from above' };`);
      m.exports('inherited', member.value());
    },
  },
];
