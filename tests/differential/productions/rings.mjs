// Modules that require each other in a ring of two to four, with chords: a program of the profile `cycles`.
//
// What each does at its top level stands in a random order, so that its neighbours find more or less of it. What a module
// sees of the others goes to its export `seen`, not to the console: output keeps requires at their places, and a cycle of
// those is never converted.

const kLetters = ['ann', 'bob', 'cat', 'dan'];

/** The texts of a program whose modules form a ring: Map of path -> text. */
export function ringProgram(random) {
  const count = random.weighted([2, 3, 4], (n) => [0, 0, 5, 4, 2][n]);
  const folder = random.pick(['', 'lib/', 'lib/']);
  const ring = [];
  // How much they do to each other while they load; a cycle that does little is converted.
  const wildness = random.pick([0.1, 0.25, 0.5, 1]);
  for (let i = 0; i < count; i++) ring.push(new RingModule(random, kLetters[i], folder, wildness));
  for (const [i, each] of ring.entries()) {
    each.targets = [ring[(i + 1) % count]];
    for (const other of ring) {
      if (other !== each && !each.targets.includes(other) && random.chance(0.25)) each.targets.push(other);
    }
  }
  const files = new Map();
  const usesLeaf = random.chance(0.4);
  if (usesLeaf) files.set(`${folder}leaf.js`, kLeaf);
  for (const each of ring) files.set(each.file, each.text(usesLeaf));
  files.set('main.js', mainText(random, ring, folder));
  return files;
}

const kLeaf = `'use strict';
const kept = [];
exports.keep = function (f) {
  kept.push(f);
};
exports.runAll = function () {
  return kept.map((f) => String(f())).join();
};
exports.now = (f) => f();
exports.inherits = function (child, parent) {
  Object.setPrototypeOf(child.prototype, parent.prototype);
};
`;

class RingModule {
  constructor(random, name, folder, wildness) {
    this.random = random;
    this.wildness = wildness;
    this.name = name;
    this.isIndex = random.chance(0.12);
    this.file = this.isIndex ? `${folder}${name}/index.js` : `${folder}${name}.js`;
    this.folder = folder;
    this.kind = random.weighted(['filled', 'literal', 'function', 'class', 'late', 'dynamic'], (kind) =>
      ({ filled: 10, literal: 4, function: 3, class: 3, late: 3 * wildness, dynamic: wildness })[kind]);
    this.isStrict = random.chance(0.6);
    this.exported = random.sample(['run', 'help', 'val', 'Kind', 'later', 'list'], random.int(2, 5));
  }

  specifier(target) {
    const up = this.isIndex ? '../' : './';
    return `${up}${target.name}`;
  }

  get capital() {
    return this.name[0].toUpperCase() + this.name.slice(1);
  }

  text(usesLeaf) {
    const random = this.random;
    const steps = random.shuffle(this.ownSteps());
    for (const target of this.targets) this.insertRequire(steps, target);
    if (usesLeaf && random.chance(0.6)) this.insertLeaf(steps);
    const last = this.kind === 'late' ? [`module.exports = ${this.literal()};`] : [];
    steps.push(...last, `${random.chance(0.8) || this.kind === 'late' ? 'module.exports' : 'exports'}.seen = seen;`);
    const head = [...(this.isStrict ? ["'use strict';"] : []), ...(random.chance(0.15) ? [] : ["var seen = '';"])];
    if (head.at(-1) !== "var seen = '';") steps.unshift("let seen = '';");
    const functions = this.functions().join('\n');
    const body = random.chance(0.5) ? [...steps, functions] : [functions, ...steps];
    return [...head, ...body].filter(Boolean).join('\n') + '\n';
  }

  has(name) {
    return this.exported.includes(name);
  }

  /** Hoisted functions; they see the neighbours whenever they run. */
  functions() {
    const random = this.random;
    const near = this.targets[0];
    const view = this.heldAs.get(near);
    const lines = [];
    const state = this.hasState ? ' + (typeof state) + (state && state.on)' : '';
    lines.push(`function help(n) {\n  return '${this.name}' + n${state}${view && random.chance(0.5) ? ` + ${random.pick(views(view))}` : ''};\n}`);
    for (const [target, how] of this.heldAs) {
      if (how.startsWith('get')) lines.push(`function ${how.slice(0, -2)}() {\n  return require('${this.specifier(target)}');\n}`);
    }
    if (this.kind === 'function')
      lines.push(`function ${this.name}Make(n) {\n  return n + '${this.name}'${view && random.chance(0.4) ? ` + ${random.pick(views(view))}` : ''};\n}`);
    if (this.kind === 'class' && this.isOldClass)
      lines.push(`function ${this.capital}(n) {\n  if (!(this instanceof ${this.capital})) return new ${this.capital}(n);\n  this.n = n;\n}`);
    return lines;
  }

  member(name) {
    const random = this.random;
    switch (name) {
      case 'run':
        return random.pick([`function (n) {\n  return 'run' + n;\n}`, `(n) => 'run' + n`, `function run(n) {\n  return help(n) + '!';\n}`]);
      case 'help':
        return 'help';
      case 'val':
        return random.pick([`'${this.name}'`, '7', `'v' + seen.length`]);
      case 'Kind':
        return random.pick([`class {\n  hi() {\n    return '${this.name}';\n  }\n}`, `class Kind {}`]);
      case 'later':
        return `() => seen`;
      default:
        return `['${this.name}', seen.length]`;
    }
  }

  literal() {
    const properties = this.exported.map((name) => (name === 'help' && this.random.chance(0.7) ? 'help' : `${name}: ${this.member(name)}`));
    return `{ ${properties.join(', ')} }`;
  }

  ownSteps() {
    const random = this.random;
    this.heldAs = new Map();
    for (const target of this.targets) {
      const shape = random.weighted(['whole', 'pattern', 'member', 'lazy', 'inline', 'bare'], (each) =>
        ({ whole: 12, pattern: 3 * this.wildness, member: 2 * this.wildness, lazy: 3, inline: 1, bare: 1 })[each]);
      this.shapes ??= new Map();
      this.shapes.set(target, shape);
      if (shape === 'whole') this.heldAs.set(target, target.name);
      if (shape === 'lazy') this.heldAs.set(target, `get${target.capital}()`);
    }
    const steps = [];
    const on = (name) => `${random.chance(0.25) ? 'module.exports' : 'exports'}.${name} = ${this.member(name)};`;
    switch (this.kind) {
      case 'filled':
      case 'dynamic':
        steps.push(...this.exported.map(on));
        if (this.kind === 'dynamic') steps.push(`exports['k' + 1] = 'key';`);
        break;
      case 'literal':
        steps.push(`module.exports = ${this.literal()};`);
        break;
      case 'function': {
        const value = random.pick([`${this.name}Make`, `${this.name}Make`, `function (n) {\n  return 'f' + n;\n}`]);
        steps.push(`${random.pick(['', 'exports = '])}module.exports = ${value};`.replace('exports = module', 'exports = module'));
        if (random.chance(0.4)) steps.push(`${this.name}Make.val = 3;`);
        break;
      }
      case 'class':
        this.isOldClass = random.chance(0.5);
        if (this.isOldClass) {
          steps.push(`module.exports = ${this.capital};`);
          if (random.chance(0.6)) steps.push(`${this.capital}.prototype.hi = function () {\n  return 'hi' + this.n;\n};`);
        } else {
          steps.push(`class ${this.capital} {\n  hi() {\n    return help(2);\n  }\n}\nmodule.exports = ${this.capital};`);
        }
        break;
    }
    this.hasState = random.chance(0.25 * this.wildness);
    if (this.hasState) steps.push(`var state = { on: '${this.name} on' };`);
    if (random.chance(0.2)) steps.push(`help.note = '${this.name} note';`);
    if (this.has('val') && this.kind === 'filled' && random.chance(0.1)) steps.push(`exports.val = 'again';`);
    return steps;
  }

  insertRequire(steps, target) {
    const random = this.random;
    const call = `require('${this.specifier(target)}')`;
    const shape = this.shapes.get(target);
    const isReplaced = ['literal', 'function', 'class'].includes(this.kind) && !random.chance(this.wildness);
    const replaced = steps.findIndex((each) => each.includes('module.exports = ')) + 1;
    const at = isReplaced ? random.int(replaced, steps.length) : random.chance(0.6) ? 0 : random.int(0, steps.length);
    const keyword = random.pick(['const', 'var', 'const']);
    const looks = [];
    switch (shape) {
      case 'whole':
        steps.splice(at, 0, `${keyword} ${target.name} = ${call};`);
        break;
      case 'pattern':
        steps.splice(at, 0, `${keyword} { val: ${target.name}Val, help: ${target.name}Help } = ${call};`);
        looks.push(`seen += ' ' + (typeof ${target.name}Val);`, `exports.more = () => typeof ${target.name}Help;`);
        break;
      case 'member':
        steps.splice(at, 0, `${keyword} ${target.name}Help = ${call}.help;`);
        looks.push(`seen += ' ' + (typeof ${target.name}Help);`);
        break;
      case 'inline':
        steps.splice(at, 0, random.pick([`exports.${target.name} = ${call};`, `seen += ' ' + (typeof ${call}.help);`]));
        break;
      case 'bare':
        steps.splice(at, 0, `${call};`);
        break;
    }
    const held = this.heldAs.get(target);
    const wild = (chance) => random.chance(chance * this.wildness);
    if (held) {
      if (random.chance(0.3)) looks.push(`exports.note = () => ${random.pick(views(held))};`);
    }
    if (held && (shape !== 'lazy' || wild(0.5))) {
      if (wild(0.35)) looks.push(`seen += ' ' + (${random.pick(views(held))});`);
      if (wild(0.15)) looks.push(`var ${target.name}Snap = ${held}.${random.pick(['val', 'help', 'Kind', 'run'])};`, `seen += ' ' + (typeof ${target.name}Snap);`);
      if (wild(0.15)) looks.push(`seen += ' ' + (help(3));`);
      if (wild(0.1)) looks.push(`var ${target.name}Part = ${held}.help;`, `seen += ' ' + (${target.name}Part && ${target.name}Part.note);`);
      if (wild(0.08)) looks.push(`if (${held}.help) ${held}.help.mark = '${this.name}';`);
      if (wild(0.08)) looks.push(`seen += ' ' + (${held}.help && ${held}.help.mark);`);
      if (wild(0.1)) looks.push(`exports.Sub${target.name} = class extends (${held}.Kind || Object) {};`);
      if (wild(0.1)) looks.push(`exports.${target.name} = ${held};`);
      if (wild(0.1)) looks.push(`exports.part = ${held}.help;`);
      if (wild(0.05)) looks.push(`module.exports.whole = ${held};`);
      if (random.chance(0.6)) looks.push(`exports.ask = () => ${random.pick(views(held))};`);
      if (wild(0.07)) looks.push(`if (${held}.val) exports.cond = 1;`);
      if (wild(0.05)) looks.push(`for (const name in ${held}) seen += ' ' + (name);`);
      if (wild(0.05)) looks.push(`seen += ' ' + ([1, 2].map((n) => ${random.pick(views(held))}).join('/'));`);
    }
    let from = shape === 'lazy' ? random.int(0, steps.length) : at + 1;
    for (const look of looks) {
      from = random.int(from, steps.length);
      steps.splice(from, 0, look);
      from++;
    }
  }

  insertLeaf(steps) {
    const random = this.random;
    const spelling = this.isIndex ? '../leaf' : './leaf';
    steps.unshift(`const leaf = require('${spelling}');`);
    const held = [...this.heldAs.values()][0];
    const options = [`leaf.keep(help);`, `seen += ' ' + (leaf.now(() => help(4)));`, `seen += ' ' + (leaf.runAll());`];
    if (held) options.push(`leaf.keep(() => ${random.pick(views(held))});`, `seen += ' ' + (leaf.now(() => typeof ${held}.val));`);
    const firstPlace = steps.findLastIndex((each) => /^(const|var) \w+ = require/.test(each)) + 1;
    for (const each of random.sample(options, random.int(1, 2))) steps.splice(random.int(Math.min(firstPlace, steps.length), steps.length), 0, each);
  }
}

/** Expressions that look at a module without failing, whatever is there. */
function views(held) {
  return [
    `typeof ${held}.val`,
    `${held}.val`,
    `typeof ${held}.help`,
    `typeof ${held}`,
    `(${held}.help ? ${held}.help.note : 'none')`,
    `(${held}.help ? typeof ${held}.help(1) : 'none')`,
    `(typeof ${held} === 'function')`,
    `typeof (${held}.prototype && ${held}.prototype.hi)`,
    `(${held}.Kind ? typeof new ${held}.Kind().hi : 'none')`,
    `(${held}.list || []).length`,
    `(${held} ? 'yes' : 'no')`,
  ];
}

function mainText(random, ring, folder) {
  const lines = [];
  const loaded = random.chance(0.6) ? [random.pick(ring)] : random.shuffle(ring);
  for (const each of loaded) lines.push(`const ${each.name} = require('./${folder}${each.name}');`);
  lines.push(`function show(title, value) {
  const parts = [];
  for (const name of ['run', 'help', 'val', 'Kind', 'later', 'list', 'seen', 'ask', 'more', 'cond', 'part', 'note']) {
    const each = value[name];
    parts.push(name + '=' + (typeof each === 'function' && !/^class/.test(each) ? each.call(value, 1) : typeof each === 'function' ? 'class' : each));
  }
  console.log(title, typeof value, parts.join(' '));
}`);
  for (const each of loaded) {
    if (random.chance(0.15)) {
      lines.push(`show('${each.name}', ${each.name});`);
      continue;
    }
    const names = ['seen', 'ask', 'more', 'val', 'part', 'cond'];
    lines.push(`console.log('${each.name}', ${names.map((name) => `typeof ${each.name}.${name} === 'function' ? ${each.name}.${name}(1) : ${each.name}.${name}`).join(', ')});`);
    lines.push(`console.log(typeof ${each.name}, typeof ${each.name}.help, ${each.name}.help ? ${each.name}.help(2) + ${each.name}.help.note : 0);`);
  }
  for (const other of ring) {
    if (!loaded.includes(other) && random.chance(0.4)) lines.push(`console.log(typeof require('./${folder}${other.name}').seen, require('./${folder}${other.name}').seen);`);
  }
  return `${lines.join('\n')}\n`;
}
