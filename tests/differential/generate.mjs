// A program from a seed: `{ files: Map of path -> text, entry, profile, seed }`.

import path from 'node:path';
import { ModuleWriter } from './module_writer.mjs';
import { randomStyle } from './file_style.mjs';
import { chooseProduction } from './profiles.mjs';
import { cyclePairs } from './productions/cycles.mjs';
import { ringProgram } from './productions/rings.mjs';
import { Random } from './random.mjs';
import { writeMain, writeModule } from './write_module.mjs';

const kNames = ['strings', 'numbers', 'config', 'store', 'dates', 'model', 'tokens', 'logger', 'shapes', 'helpers'];

/** A ModuleWriter that knows where it is in the program. */
class ProgramModule extends ModuleWriter {
  constructor({ files, extension = '.js', ...rest }) {
    super(rest);
    this.files = files;
    this.extension = extension;
  }

  baseName() {
    const base = path.posix.basename(this.path);
    return base === 'index' ? path.posix.basename(path.posix.dirname(this.path)) : base;
  }

  /** How this module spells a require of `target`. */
  specifier(target) {
    let relative = path.posix.relative(path.posix.dirname(this.path), target.path);
    if (!relative.startsWith('.')) relative = `./${relative}`;
    if (relative.endsWith('/index') && this.random.chance(0.7)) return relative.slice(0, -'/index'.length);
    return this.random.chance(0.2) ? `${relative}${target.extension}` : relative;
  }

  text() {
    return (this.shebang ? '#!/usr/bin/env node\n' : '') + super.text();
  }
}

export function generateProgram(seed, profile) {
  const random = new Random(seed);
  if (profile === 'cycles') return finished(ringProgram(random), random, { profile, seed });
  const files = new Map();
  const style = randomStyle(random);
  const create = (place, dependencies) =>
    new ProgramModule({ random, profile, path: place, dependencies, style: random.chance(0.85) ? style : randomStyle(random), files });

  const names = random.sample(random.shuffle(kNames), random.int(1, 5));
  const folder = random.pick(['', '', 'lib/']);
  const modules = []; // leaves first
  for (let i = 0; i < names.length; i++) {
    const place = random.chance(0.1) ? `${folder}${names[i]}/index` : `${folder}${names[i]}`;
    const earlier = modules.filter(() => random.chance(0.4));
    if (i + 1 < names.length && random.chance(0.08)) {
      modules.push(...writeCycle(create(place, []), create(`${folder}${names[++i]}`, []), profile));
      continue;
    }
    const m = create(place, earlier);
    writeModule(m);
    modules.push(m);
  }

  const used = modules.filter((each, index) => index === modules.length - 1 || random.chance(0.75));
  const main = create('main', random.shuffle(used));
  writeMain(main);

  for (const m of [...modules, main]) files.set(`${m.path}${m.extension}`, m.text());
  return finished(files, random, { profile, seed });
}

function finished(files, random, { profile, seed }) {
  files.set('package.json', manifest(random));
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), entry: 'main.js', profile, seed };
}

function writeCycle(a, b, profile) {
  const pair = chooseProduction(cyclePairs, profile, a);
  pair.add(a, b);
  return a.random.chance(0.5) ? [a, b] : [b, a];
}

function manifest(random) {
  const fields = { name: 'program', version: '1.0.0' };
  if (random.chance(0.7)) fields.private = true;
  else fields.main = 'main.js';
  return `${JSON.stringify(fields, null, random.pick([2, 2, 4, '\t']))}\n`;
}
