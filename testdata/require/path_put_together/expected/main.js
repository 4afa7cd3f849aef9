import path from 'path';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const shapes = path.join(import.meta.dirname, 'lib');
import square from './lib/square.js';
import circle from './lib/circle.js';
import { names } from './lib/names.js';
import * as _names from './lib/names.js';

function load(name) {
  return require(path.join(shapes, name));
}

console.log(square(3), circle(1), names);
console.log(load('square')(2), load('circle') === circle);
console.log(_names.names === names);
console.log(path.basename(shapes));
