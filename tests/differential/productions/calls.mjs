// A module using its own exports: calls with and without `this`, reads, references kept.

import { member, memberRef } from '../module_writer.mjs';
import { someFunction, functionText } from './values.mjs';

export const internalUses = [
  {
    name: 'function calling another export',
    tag: 'plain',
    weight: 4,
    add(m) {
      const fn = someFunction(m);
      const caller = m.word(['twice', 'checked', 'logged']);
      m.say(`${memberRef(m.ref(), fn.name)} = ${functionText(fn)};`);
      m.say(`${memberRef(m.ref(), caller)} = function () {\n  return [${memberRef(m.innerRef(), fn.name)}(${fn.args}), ${memberRef(m.innerRef(), fn.name)}(${fn.args})].join(' ');\n};`);
      m.exports(fn.name, fn.description);
      m.exports(caller, member.func(''));
    },
  },
  {
    name: 'call during load',
    tag: 'plain',
    weight: 3,
    add(m) {
      const fn = someFunction(m);
      m.say(`${memberRef(m.ref(), fn.name)} = ${functionText(fn)};`);
      m.say(`console.log('self test', ${memberRef(m.ref(), fn.name)}(${fn.args}));`);
      m.exports(fn.name, fn.description);
    },
  },
  {
    name: 'export built from other exports',
    tag: 'plain',
    weight: 3,
    add(m) {
      const a = m.word(['base', 'origin']);
      const b = m.word(['derived', 'extent']);
      m.say(`${memberRef(m.ref(), a)} = ${m.random.int(1, 9)};\n${memberRef(m.ref(), b)} = ${memberRef(m.ref(), a)} * 10 + ${memberRef(m.ref(), a)};`);
      m.exports(a, member.value());
      m.exports(b, member.value());
    },
  },
  {
    name: 'function kept in a local',
    tag: 'plain',
    weight: 2,
    add(m) {
      const fn = someFunction(m);
      const kept = m.local('original');
      m.say(`${memberRef(m.ref(), fn.name)} = ${functionText(fn)};`);
      m.say(`const ${kept} = ${memberRef(m.ref(), fn.name)};`);
      m.say(`${memberRef(m.ref(), fn.name)} = (...args) => '<' + ${kept}(...args) + '>';`);
      m.exports(fn.name, fn.description);
    },
  },
  {
    name: 'destructured from exports',
    tag: 'plain',
    weight: 1,
    add(m) {
      const fn = someFunction(m);
      const ref = m.ref();
      m.locals.add(fn.name);
      m.say(`${memberRef(ref, fn.name)} = ${functionText(fn)};\nconst { ${fn.name} } = ${ref};\nconsole.log('taken', typeof ${fn.name});`);
      m.exports(fn.name, fn.description);
    },
  },
  {
    name: 'function that uses this, called through exports',
    tag: 'mix',
    weight: 3,
    add(m) {
      const unit = m.word(['unit', 'currency']);
      const fn = m.word(['withUnit', 'priced']);
      m.say(`${memberRef(m.ref(), unit)} = 'kg';\n${memberRef(m.ref(), fn)} = function (n) {\n  return n + this.${unit};\n};`);
      m.say(`console.log('priced', ${memberRef(m.ref(), fn)}(3));`);
      m.exports(unit, member.value());
      m.exports(fn, member.func('2', true));
    },
  },
  {
    name: 'this.other() in an exported function',
    tag: 'mix',
    weight: 2,
    add(m) {
      const fn = someFunction(m);
      const caller = m.word(['delegate', 'viaThis']);
      m.say(`${memberRef(m.ref(), fn.name)} = ${functionText(fn)};`);
      m.say(`${memberRef(m.ref(), caller)} = function () {\n  return 'via ' + this.${fn.name}(${fn.args});\n};`);
      m.exports(fn.name, fn.description);
      m.exports(caller, member.func('', true));
    },
  },
  {
    name: 'call and apply with an explicit this',
    tag: 'plain',
    weight: 2,
    add(m) {
      const fn = m.word(['hello', 'signature']);
      m.say(`${memberRef(m.ref(), fn)} = function (mark) {\n  return this.who + mark;\n};`);
      m.say(`console.log(${memberRef(m.ref(), fn)}.${m.random.pick(["call({ who: 'ann' }, '!')", "apply({ who: 'bob' }, ['?'])", "bind({ who: 'cy' })('.')"])});`);
      m.exports(fn, { ...member.func(''), needsObject: true, probe: (ref) => [`${ref}.call({ who: 'dee' }, ';')`] });
    },
  },
  {
    name: 'recursion through exports',
    tag: 'plain',
    weight: 2,
    add(m) {
      const fn = m.word(['factorial', 'depthOf']);
      m.say(`${memberRef(m.ref(), fn)} = function (n) {\n  return n < 2 ? 1 : n * ${memberRef(m.innerRef(), fn)}(n - 1);\n};`);
      m.exports(fn, member.func('5'));
    },
  },
];
