let cache;
function load() {
  return cache || (cache = config);
}
function paint() {
  return colors;
}
import * as db from './db.js';
import config from './config.js';
import colors from './colors.js';
const { red } = colors;

console.log(load() === config, db.url, config.name, paint().red === red, red);
