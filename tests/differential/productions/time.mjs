// Values over time: exports that change, are read too early, or follow (or do not follow) a variable.

import { member, memberRef } from '../module_writer.mjs';
import { someFunction, functionText } from './values.mjs';

export const changingExports = [
  {
    name: 'variable changed after it was exported',
    tag: 'plain',
    weight: 3,
    add(m) {
      const name = m.word(['total', 'stage', 'level']);
      m.locals.add(name);
      m.say(`let ${name} = 1;\n${memberRef(m.ref(), name)} = ${name};\n${name} = 2;`);
      const show = m.word(['showTotal', 'inspectState']);
      m.say(`${memberRef(m.ref(), show)} = () => ${name};`);
      m.exports(name, member.value());
      m.exports(show, member.func(''));
    },
  },
  {
    name: 'variable changed later by a function',
    tag: 'plain',
    weight: 3,
    add(m) {
      const name = m.word(['hits', 'visits']);
      const bump = m.word(['hit', 'visit']);
      m.locals.add(name);
      m.say(`var ${name} = 0;\n${memberRef(m.ref(), name)} = ${name};`);
      m.say(`${memberRef(m.ref(), bump)} = function () {\n  ${name} += 1;\n  return ${name};\n};`);
      m.exports(name, member.value());
      m.exports(bump, member.func(''));
    },
  },
  {
    name: 'export changed by a function',
    tag: 'plain',
    weight: 4,
    add(m) {
      const name = m.word(['counter', 'opened']);
      const bump = m.word(['bump', 'open']);
      const inner = memberRef(m.innerRef(), name);
      m.say(`${memberRef(m.ref(), name)} = 0;`);
      m.say(`${memberRef(m.ref(), bump)} = function () {\n  ${m.random.pick([`${inner}++`, `${inner} += 1`, `${inner} = ${inner} + 1`])};\n  return ${inner};\n};`);
      m.exports(name, member.value());
      m.exports(bump, member.func(''));
    },
  },
  {
    name: 'export set by init',
    tag: 'plain',
    weight: 3,
    add(m) {
      const name = m.word(['ready', 'client']);
      const init = m.word(['init', 'connect']);
      m.say(`${memberRef(m.ref(), name)} = ${m.random.pick(['false', 'null', 'undefined'])};`);
      m.say(`${memberRef(m.ref(), init)} = function (value) {\n  ${memberRef(m.innerRef(), name)} = value;\n};`);
      m.exports(name, member.value());
      m.exports(init, member.func("'up'"));
    },
  },
  {
    name: 'export that first exists after a call',
    tag: 'mix',
    weight: 2,
    add(m) {
      const name = m.word(['session', 'handle']);
      const start = m.word(['start', 'begin']);
      m.say(`${memberRef(m.ref(), start)} = () => {\n  ${memberRef(m.innerRef(), name)} = 'live';\n  return Object.keys({ ${name}: 1 }).length;\n};`);
      m.exports(name, member.absent());
      m.exports(start, member.func(''));
    },
  },
  {
    name: 'read before it is assigned',
    tag: 'plain',
    weight: 2,
    add(m) {
      const name = m.word(['handler', 'hook']);
      m.say(`console.log('before', ${memberRef(m.ref(), name)});`);
      m.say(`${memberRef(m.ref(), name)} = ${m.random.int(1, 9)};`);
      m.say(`console.log('after', ${memberRef(m.ref(), name)});`);
      m.exports(name, member.value());
    },
  },
  {
    name: 'used by a function that runs before it is assigned',
    tag: 'mix',
    weight: 2,
    add(m) {
      const name = m.word(['separator', 'locale']);
      const use = m.local('describe');
      m.say(`function ${use}() {\n  return 'with ' + ${memberRef(m.innerRef(), name)};\n}`);
      m.say(`console.log(${use}());\n${memberRef(m.ref(), name)} = ';';\nconsole.log(${use}());`);
      m.exports(name, member.value());
    },
  },
  {
    name: 'assigned in a callback during load',
    tag: 'plain',
    weight: 1,
    add(m) {
      const name = m.word(['biggest', 'found']);
      m.say(`${memberRef(m.ref(), name)} = 0;\n[3, 9, 4].forEach(function (n) {\n  if (n > ${memberRef(m.innerRef(), name)}) ${memberRef(m.innerRef(), name)} = n;\n});`);
      m.exports(name, member.value());
    },
  },
  {
    name: 'whole object replaced by a later call',
    tag: 'mix',
    weight: 1,
    add(m) {
      const swap = m.word(['swap', 'reload']);
      m.say(`${memberRef(m.ref(), swap)} = function () {\n  module.exports = { ${swap}: () => 'swapped' };\n  return 'swapping';\n};`);
      m.exports(swap, member.func(''));
    },
  },
  {
    name: 'function replaced by itself on first call',
    tag: 'plain',
    weight: 1,
    add(m) {
      const fn = someFunction(m);
      const inner = memberRef(m.innerRef(), fn.name);
      m.say(`${memberRef(m.ref(), fn.name)} = function () {\n  ${inner} = ${functionText(fn).replaceAll('\n', '\n  ')};\n  return 'first call';\n};`);
      m.exports(fn.name, { ...fn.description, probe: (ref) => [`${ref}(${fn.args})`, `${ref}(${fn.args})`] });
    },
  },
  {
    name: 'local function declared and re-pointed',
    tag: 'plain',
    weight: 1,
    add(m) {
      const fn = someFunction(m);
      m.locals.add(fn.name);
      m.say(functionText(fn, fn.name));
      m.say(`${memberRef(m.ref(), fn.name)} = ${fn.name};\n${fn.name} = () => 'replaced';\nconsole.log('local', ${fn.name}());`);
      m.exports(fn.name, fn.description);
    },
  },
  {
    name: 'object changed in place',
    tag: 'plain',
    weight: 2,
    add(m) {
      const name = m.word(['settings', 'cache']);
      const set = m.word(['configure', 'put']);
      m.locals.add(name);
      m.say(`const ${name} = { depth: 1 };\n${memberRef(m.ref(), name)} = ${name};\n${name}.depth += 1;`);
      m.say(`${memberRef(m.ref(), set)} = (depth) => {\n  ${name}.depth = depth;\n};`);
      m.exports(name, member.object('depth'));
      m.exports(set, member.func('7'));
    },
  },
];
