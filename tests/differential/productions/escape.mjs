// Modules that look at their own exports object as an object: enumerate it, compare it, hand it on.

import { member } from '../module_writer.mjs';

const keysOf = (text) => `console.log('keys', ${text});`;

export const escapes = [
  ['keys', 'dynamic', (m) => keysOf(`Object.keys(${m.ref()}).sort().join()`)],
  ['for in', 'dynamic', (m) => `for (const key in ${m.ref()}) console.log('has', key);`],
  ['in', 'mix', (m) => `console.log('known', 'add' in ${m.ref()}, 'nothing' in ${m.ref()});`],
  ['hasOwnProperty', 'mix', (m) => `console.log('own', ${m.ref()}.hasOwnProperty('limit'));`],
  ['spread', 'dynamic', (m) => `const all = { ...${m.ref()} };\nconsole.log('copied', Object.keys(all).length);`],
  ['JSON', 'dynamic', (m) => `console.log(JSON.stringify(${m.ref()}));`],
  ['identity', 'mix', (m) => `console.log('same', exports === module.exports, this === module.exports);`],
  ['truth', 'mix', (m) => `if (module.exports) console.log('have exports');`],
  ['handed to a local function', 'mix', (m) => `function count(object) {\n  return Object.keys(object).length;\n}\n\nconsole.log('count', count(${m.ref()}));`],
  ['kept in a container', 'dynamic', (m) => `const registry = new Map([['me', ${m.ref()}]]);\nregistry.get('me').registered = true;`],
  ['computed read', 'mix', (m) => `const wanted = ['limit', 'add'][${m.random.int(0, 1)}];\nconsole.log('wanted', typeof ${m.ref()}[wanted]);`],
  ['entries at the end', 'dynamic', (m) => `setTimeout(() => console.log('later', Object.keys(module.exports).sort().join()), 0);`],
  ['mixin helper', 'mix', (m) => `function mixin(target, source) {\n  for (const key of Object.keys(source)) target[key] = source[key];\n}\n\nmixin(${m.ref()}, { mixed: 'in' });`],
  ['returned by a function', 'mix', (m) => `${m.ref()}.self = function () {\n  return ${m.innerRef()};\n};`],
].map(([name, tag, write]) => ({
  name,
  tag,
  weight: 1,
  when: (m) => m.refs.length > 0 && !m.inFunction,
  add(m) {
    if (m.escaped) return;
    m.escaped = true;
    m.say(write(m));
    if (name === 'mixin helper') m.exports('mixed', member.value());
    if (name === 'kept in a container') m.exports('registered', member.value());
    if (name === 'returned by a function') m.exports('self', { kind: 'function', needsObject: true, probe: (ref) => [`typeof ${ref}().self`] });
  },
}));
