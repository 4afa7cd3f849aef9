import lib from './lib.js';

try {
  lib.shown = 3;
} catch (error) {
  console.log(error.name);
}
console.log(Object.keys(lib), lib.hidden, lib.shown);
