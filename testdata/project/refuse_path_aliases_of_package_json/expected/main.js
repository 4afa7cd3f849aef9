import 'module-alias/register.js';
import sloppy from './lib/sloppy.cjs';
import { twice } from './lib/twice.js';
import * as store from './lib/store/index.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function later() {
  return require('@lib/later')();
}

console.log(sloppy.seen, twice(2), store.get('a'), later());
