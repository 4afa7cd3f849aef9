require('module-alias/register');
const sloppy = require('@lib/sloppy');
const { twice } = require('@lib/twice');
const store = require('@store');

function later() {
  return require('@lib/later')();
}

console.log(sloppy.seen, twice(2), store.get('a'), later());
