// Modules that pass on what other modules export.

import { isIdentifierName, member, memberRef } from '../module_writer.mjs';
import { arrowText, someData, someFunction } from './values.mjs';

const wholeMember = (target) => {
  if (target.whole.kind === 'function') return member.func(target.whole.args);
  if (target.whole.kind === 'class') return member.construct(target.whole.args, target.whole.method);
  if (target.whole.kind === 'object') return member.namespace(target);
  return { ...member.value(), probe: (ref) => [`typeof ${ref}`] };
};

const load = (m, target) => `require('${m.specifier(target)}')`;
const dependency = (m) => m.random.pick(m.dependencies);
const plainMembers = (target) => [...target.members].filter(([name, each]) => isIdentifierName(name) && !each.needsObject && each.kind !== 'absent');

/** A copied member: whether it was copied at all depends on its being enumerable and the module's own. */
function copies(m, target) {
  for (const [name, each] of target.members) {
    m.exports(name, { ...member.absent(), needsObject: true, probe: (ref) => [each.kind === 'value' ? ref : `typeof ${ref}`] });
  }
}

export const reexports = [
  {
    name: 'module.exports = require(...)',
    tag: 'plain',
    weight: 4,
    add(m) {
      const target = dependency(m);
      m.say(`module.exports = ${load(m, target)};`);
      m.whole = target.whole;
      for (const [name, each] of target.members) m.exports(name, each);
      m.refs = [];
    },
  },
  {
    name: 'exports.x = require(...)',
    tag: 'plain',
    weight: 5,
    add(m) {
      for (const target of m.random.sample(m.dependencies, m.random.int(1, 2))) {
        const name = m.word([target.baseName()]);
        m.say(`${m.ref()}.${name} = ${load(m, target)};`);
        m.exports(name, wholeMember(target));
      }
    },
  },
  {
    name: 'exports.f = require(...).f',
    tag: 'plain',
    weight: 4,
    when: (m) => m.dependencies.some((each) => plainMembers(each).length > 0),
    add(m) {
      const target = m.dependencies.find((each) => plainMembers(each).length > 0);
      const [name, each] = m.random.pick(plainMembers(target));
      const outer = m.taken.has(name) || m.random.chance(0.3) ? m.word(['picked', 'chosen', 'main']) : name;
      m.say(`${m.ref()}.${outer} = ${load(m, target)}.${name};`);
      m.exports(outer, each);
    },
  },
  {
    name: 'literal of requires',
    tag: 'plain',
    weight: 4,
    add(m) {
      const targets = m.random.sample(m.dependencies, m.random.int(1, 2));
      const lines = targets.map((target) => {
        const name = m.word([target.baseName()]);
        m.exports(name, wholeMember(target));
        return `  ${name}: ${load(m, target)},\n`;
      });
      m.say(`module.exports = {\n${lines.join('')}};`);
      m.refs = ['module.exports'];
    },
  },
  {
    name: 'literal of picked members',
    tag: 'plain',
    weight: 3,
    when: (m) => m.dependencies.some((each) => plainMembers(each).length > 0),
    add(m) {
      const target = m.dependencies.find((each) => plainMembers(each).length > 0);
      const local = m.local(target.baseName());
      m.require(`const ${local} = ${load(m, target)};`);
      const picked = m.random.sample(plainMembers(target), 2);
      m.say(`module.exports = { ${picked.map(([name]) => `${name}: ${local}.${name}`).join(', ')} };`);
      for (const [name, each] of picked) m.exports(name, each);
      m.refs = ['module.exports'];
    },
  },
  {
    name: 'one member as the whole',
    tag: 'plain',
    weight: 2,
    when: (m) => m.dependencies.some((each) => plainMembers(each).some(([, every]) => every.kind === 'value')),
    add(m) {
      const target = m.dependencies.find((each) => plainMembers(each).some(([, every]) => every.kind === 'value'));
      const [name] = plainMembers(target).find(([, every]) => every.kind === 'value');
      m.say(`module.exports = ${load(m, target)}.${name};`);
      m.whole = { kind: 'unknown' };
      m.refs = [];
    },
  },
  {
    name: 'literal with a spread module',
    tag: 'mix',
    weight: 3,
    when: (m) => m.dependencies.some((each) => each.whole.kind === 'object'),
    add(m) {
      const target = m.dependencies.find((each) => each.whole.kind === 'object');
      const fn = someFunction(m);
      copies(m, target);
      m.say(`module.exports = { ...${load(m, target)}, ${fn.name}: ${arrowText(fn)} };`);
      m.exports(fn.name, fn.description);
      m.refs = ['module.exports'];
    },
  },
  {
    name: 'Object.assign with a module',
    tag: 'mix',
    weight: 3,
    when: (m) => m.dependencies.some((each) => each.whole.kind === 'object'),
    add(m) {
      const targets = m.dependencies.filter((each) => each.whole.kind === 'object').slice(0, 2);
      for (const target of targets) copies(m, target);
      m.say(`Object.assign(${m.ref()}, ${targets.map((target) => load(m, target)).join(', ')});`);
    },
  },
  {
    name: 'whole of another, extended',
    tag: 'mix',
    weight: 1,
    when: (m) => m.dependencies.some((each) => each.whole.kind === 'object' && each.refs.length > 0),
    add(m) {
      const target = m.dependencies.find((each) => each.whole.kind === 'object' && each.refs.length > 0);
      const data = someData(m);
      m.say(`module.exports = ${load(m, target)};\nmodule.exports.${data.name} = ${data.text};`);
      for (const [name, each] of target.members) m.exports(name, each);
      m.exports(data.name, data.description);
      m.refs = ['module.exports'];
    },
  },
  {
    name: 'lazy getters',
    tag: 'mix',
    weight: 2,
    add(m) {
      const target = dependency(m);
      const name = m.word([target.baseName()]);
      m.say(`module.exports = {\n  get ${name}() {\n    return ${load(m, target)};\n  },\n};`);
      m.exports(name, wholeMember(target));
      m.refs = ['module.exports'];
    },
  },
  {
    name: 'copied in a loop',
    tag: 'dynamic',
    weight: 2,
    when: (m) => m.dependencies.some((each) => each.whole.kind === 'object'),
    add(m) {
      const target = m.dependencies.find((each) => each.whole.kind === 'object');
      const local = m.local(target.baseName());
      m.require(`const ${local} = ${load(m, target)};`);
      copies(m, target);
      m.say(
        m.random.pick([
          `for (const key of Object.keys(${local})) ${m.ref()}[key] = ${local}[key];`,
          `Object.keys(${local}).forEach(function (key) {\n  if (key in exports && exports[key] === ${local}[key]) return;\n  Object.defineProperty(exports, key, {\n    enumerable: true,\n    get: function () {\n      return ${local}[key];\n    }\n  });\n});`,
        ]),
      );
    },
  },
];
