let cache;
function load() {
  return cache || (cache = require('./config'));
}
function paint() {
  return require('./colors');
}
const db = require('./db');
const config = require('./config');
const { red } = require('./colors');

console.log(load() === config, db.url, config.name, paint().red === red, red);
