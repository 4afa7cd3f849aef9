// Two modules that require each other. `add(a, b)` writes both; `a` is the one that others require first.

import { member } from '../module_writer.mjs';

const other = (from, to) => `require('${from.specifier(to)}')`;

function describeBoth(a, b) {
  a.exports('first', member.func('2'));
  a.exports('name', member.value());
  b.exports('second', member.func('3'));
  a.refs = [];
  b.refs = [];
}

export const cyclePairs = [
  {
    name: 'functions used after load, exports filled in place',
    tag: 'plain',
    weight: 4,
    add(a, b) {
      a.say(`const b = ${other(a, b)};`);
      a.say(`exports.name = 'a';\nexports.first = function (n) {\n  return n <= 0 ? 'done' : 'a' + b.second(n - 1);\n};`);
      b.say(`const a = ${other(b, a)};`);
      b.say(`exports.second = function (n) {\n  return n <= 0 ? 'end' : 'b' + a.first(n - 1);\n};`);
      describeBoth(a, b);
    },
  },
  {
    name: 'exports before the require',
    tag: 'mix',
    weight: 3,
    add(a, b) {
      a.say(`exports.name = 'a';\nexports.first = first;`);
      a.say(`const b = ${other(a, b)};`);
      a.say(`function first(n) {\n  return n <= 0 ? 'done' : 'a' + b.second(n - 1);\n}`);
      b.say(`const { name, first } = ${other(b, a)};`);
      b.say(`exports.second = (n) => (n <= 0 ? 'end' : name + first(n - 1));\nconsole.log('b saw', name);`);
      describeBoth(a, b);
    },
  },
  {
    name: 'half-filled object read during load',
    tag: 'mix',
    weight: 2,
    add(a, b) {
      a.say(`const b = ${other(a, b)};\nexports.name = 'a';`);
      a.say(`exports.first = (n) => 'a' + b.second(n);`);
      b.say(`const a = ${other(b, a)};\nconsole.log('b sees', typeof a.first, a.name);`);
      b.say(`const early = a.name;\nexports.second = (n) => n + ' ' + early + ' ' + a.name;`);
      describeBoth(a, b);
    },
  },
  {
    name: 'replaced too late for the other',
    tag: 'mix',
    weight: 2,
    add(a, b) {
      a.say(`const b = ${other(a, b)};`);
      a.say(`module.exports = {\n  name: 'a',\n  first(n) {\n    return 'a' + b.second(n);\n  },\n};`);
      b.say(`const a = ${other(b, a)};`);
      b.say(`exports.second = function (n) {\n  return n + ' ' + typeof a.first;\n};`);
      describeBoth(a, b);
    },
  },
  {
    name: 'replaced before the require',
    tag: 'mix',
    weight: 2,
    add(a, b) {
      a.say(`module.exports = { name: 'a', first };`);
      a.say(`const b = ${other(a, b)};\n\nfunction first(n) {\n  return n <= 0 ? 'done' : 'a' + b.second(n - 1);\n}`);
      b.say(`const a = ${other(b, a)};`);
      b.say(`module.exports.second = function (n) {\n  return n <= 0 ? 'end' : 'b' + a.first(n - 1);\n};`);
      describeBoth(a, b);
    },
  },
  {
    name: 'destructured too early',
    tag: 'mix',
    weight: 2,
    add(a, b) {
      a.say(`const { second } = ${other(a, b)};\nexports.name = 'a';\nexports.first = (n) => 'a' + second(n);`);
      b.say(`const { first } = ${other(b, a)};\nexports.second = (n) => n + ' ' + typeof first;`);
      describeBoth(a, b);
    },
  },
  {
    name: 'require at the end',
    tag: 'mix',
    weight: 2,
    add(a, b) {
      a.say(`exports.name = 'a';\nexports.first = function (n) {\n  return 'a' + b.second(n);\n};`);
      a.say(`var b = ${other(a, b)};`);
      b.say(`var a = ${other(b, a)};\nexports.second = function (n) {\n  return n + a.name;\n};\nconsole.log('b loaded after', Object.keys(a).length);`);
      describeBoth(a, b);
    },
  },
  {
    name: 'lazy require in a function',
    tag: 'mix',
    weight: 3,
    add(a, b) {
      a.say(`const b = ${other(a, b)};\nclass Base {\n  tag() {\n    return 'base';\n  }\n}\nexports.Base = Base;\nexports.name = 'a';\nexports.first = (n) => b.second(n);`);
      b.say(`exports.second = function (n) {\n  const { Base } = ${other(b, a)};\n  return n + new Base().tag();\n};`);
      describeBoth(a, b);
      a.exports('Base', member.construct('', 'tag'));
    },
  },
];
