// Kinds of modules, put together from the productions.

import { member, memberRef } from './module_writer.mjs';
import { chooseProduction } from './profiles.mjs';
import { aliasStyles } from './productions/aliases.mjs';
import { internalUses } from './productions/calls.mjs';
import { compiledModules } from './productions/compiled.mjs';
import { requireShapes } from './productions/consume.mjs';
import { escapes } from './productions/escape.mjs';
import { propertyExports } from './productions/exports.mjs';
import { awkwardNames } from './productions/names.mjs';
import { betweenRequires, earlyExits, endings, loadEffects, loaderQuestions } from './productions/order.mjs';
import { reexports } from './productions/reexport.mjs';
import {
  addStatics,
  conditionalReplacements,
  deadWrites,
  literalReplacements,
  lostExports,
  valueReplacements,
} from './productions/replace.mjs';
import { sloppyCode } from './productions/sloppy.mjs';
import { surroundings } from './productions/surroundings.mjs';
import { changingExports } from './productions/time.mjs';
import { umdModules } from './productions/umd.mjs';
import { wrappers } from './productions/wrappers.mjs';

const add = (m, group) => chooseProduction(group, m.profile, m)?.add(m);

/** A handful of statements that put properties on the exports object. */
function addProperties(m, low, high) {
  const count = m.random.int(low, high);
  for (let i = 0; i < count; i++) {
    const group = m.random.weighted(
      [
        [propertyExports, 10],
        [changingExports, 3],
        [internalUses, 3],
        [awkwardNames, 3],
      ],
      ([, weight]) => weight,
    )[0];
    add(m, group);
  }
}

const moduleKinds = [
  {
    name: 'properties',
    tag: 'plain',
    weight: 40,
    add(m) {
      add(m, aliasStyles);
      addProperties(m, 1, 6);
      if (m.random.chance(0.08)) add(m, lostExports);
      if (m.random.chance(0.15)) add(m, escapes);
    },
  },
  {
    name: 'replaced by a literal',
    tag: 'plain',
    weight: 18,
    add(m) {
      if (m.random.chance(0.15)) add(m, deadWrites.filter((each) => each.before));
      add(m, literalReplacements);
      if (m.random.chance(0.3)) addStatics(m, 1);
      if (m.random.chance(0.15)) add(m, deadWrites.filter((each) => !each.before));
      if (m.random.chance(0.1)) add(m, escapes);
    },
  },
  {
    name: 'replaced by a value',
    tag: 'plain',
    weight: 18,
    add(m) {
      if (m.random.chance(0.15)) add(m, deadWrites.filter((each) => each.before));
      add(m, valueReplacements);
      if (m.random.chance(0.5)) addStatics(m, m.random.int(1, 3));
      if (m.random.chance(0.15)) add(m, deadWrites.filter((each) => !each.before));
    },
  },
  {
    name: 'in a wrapper',
    tag: 'plain',
    weight: 6,
    add(m) {
      m.fill = () => addProperties(m, 1, 4);
      add(m, wrappers);
      m.refs = [];
    },
  },
  {
    name: 'replaced in one of several ways',
    tag: 'mix',
    weight: 6,
    add: (m) => add(m, conditionalReplacements),
  },
  {
    name: 'replaced by a ternary',
    tag: 'plain',
    weight: 1,
    add: (m) => add(m, conditionalReplacements),
  },
  {
    name: 'passing on others',
    tag: 'plain',
    weight: 10,
    when: (m) => m.dependencies.length > 0,
    add(m) {
      add(m, reexports);
      if (m.refs.length && m.random.chance(0.5)) addStatics(m, 1);
    },
  },
  { name: 'compiled', tag: 'plain', weight: 4, add: (m) => add(m, compiledModules) },
  { name: 'universal head', tag: 'plain', weight: 4, add: (m) => add(m, umdModules) },
  {
    name: 'exporting nothing',
    tag: 'plain',
    weight: 1,
    add: (m) => m.say(`console.log('${m.path} has no exports');`),
  },
];

/** A call of `require`; in the profile for it, now and then with a constant that has to be computed. */
function spellRequire(m, specifier) {
  if (m.profile !== 'timing' || m.random.chance(0.8)) return `require('${specifier}')`;
  return m.random.pick([
    `require(\`${specifier}\`)`,
    `require(__dirname + '/${specifier}')`,
    `require(require('path').join(__dirname, '${specifier}'))`,
    `require('${specifier.slice(0, 3)}' + '${specifier.slice(3)}')`,
    `module.require('${specifier}')`,
  ]);
}

/** Asks about the loader, and leaves early; only where the profile has productions for it. */
function interrupt(m) {
  if (m.profile !== 'timing') return;
  if (m.random.chance(0.3)) m.say(chooseProduction(loaderQuestions, m.profile, m).write(m));
  if (m.random.chance(0.2)) {
    m.body.splice(m.random.int(0, m.body.length), 0, chooseProduction(earlyExits, m.profile, m).write(m));
  }
  if (m.random.chance(0.15)) m.say(chooseProduction(endings, m.profile, m).write(m));
}

/** Requires `target` in some way; gives the expressions that read it. */
export function consume(m, target) {
  const specifier = m.specifier(target);
  const context = { m, random: m.random, target, specifier, text: spellRequire(m, specifier) };
  return chooseProduction(requireShapes, m.profile, context).add(context);
}

/** Requires some of the dependencies of `m` and makes what they give visible: at once, or through an export. */
function useDependencies(m) {
  for (const target of m.dependencies) {
    if (!m.random.chance(0.5)) continue;
    const reads = consume(m, target);
    if (reads.length === 0) continue;
    const expression = `[${reads.join(', ')}].map(String).join(' ')`;
    if (m.refs.length && m.whole.kind !== 'value' && m.random.chance(0.6)) {
      const name = m.word(['report', 'summary', 'combined']);
      m.say(`${memberRef(m.ref(), name)} = function () {\n  return ${expression};\n};`);
      m.exports(name, member.func('', expression.includes('this.')));
    } else {
      m.say(`console.log('${m.path} uses', ${expression});`);
    }
  }
}

/** A few statements that need sloppy mode, between the others. */
function addSloppyCode(m, low, high) {
  if (m.profile !== 'sloppy' || m.strict) return;
  for (let i = m.random.int(low, high); i > 0; i--) add(m, sloppyCode);
}

/** Scatters comments, and statements between the requires. */
function decorate(m) {
  if (m.head.length && m.random.chance(0.3)) {
    const between = chooseProduction(betweenRequires, m.profile, m);
    m.head.splice(m.random.int(0, m.head.length - 1), 0, between.write(m));
  }
  m.body = m.body.map((text) => {
    if (!m.random.chance(0.12)) return text;
    return m.random.pick(['// see the manual\n', '/* eslint-disable-next-line */\n', '/**\n * Part of the public interface.\n */\n']) + text;
  });
}

export function writeModule(m) {
  const kind = chooseProduction(moduleKinds, m.profile, m);
  m.kindName = kind.name;
  if (m.random.chance(0.35)) m.say(chooseProduction(loadEffects, m.profile, m).write(m));
  kind.add(m);
  if (m.kindName !== 'compiled' && m.kindName !== 'universal head') useDependencies(m);
  addSloppyCode(m, 1, 4);
  if (m.random.chance(0.12)) add(m, surroundings);
  interrupt(m);
  decorate(m);
}

/** The program's main: requires modules, prints what they give, then again what may have changed. */
export function writeMain(m) {
  m.strict = m.random.chance(m.profile === 'sloppy' ? 0.1 : 0.4);
  const again = [];
  for (const target of m.dependencies) {
    const reads = consume(m, target);
    if (reads.length) m.say(`console.log('${target.baseName()}', ${reads.join(', ')});`);
    again.push(...m.random.sample(reads, Math.min(2, reads.length)));
  }
  addSloppyCode(m, 1, 3);
  for (let i = m.random.int(0, 2); i > 0; i--) add(m, surroundings);
  if (again.length) m.say(`console.log('again', ${again.join(', ')});`);
  if (m.random.chance(0.1)) m.say(m.random.pick(["process.exitCode = 3;", "throw new RangeError('the end');", 'null.nothing;']));
  if (!m.body.some((text) => text.includes('console.log'))) m.say(`console.log('main ran');`);
  if (m.random.chance(0.05)) m.shebang = true;
  interrupt(m);
  decorate(m);
}
