import real from './real.js';

function load(name) {
  function require(id) {
    return 'fake ' + id;
  }
  return require(name);
}

const withParam = (require) => require('./also-not-there');

console.log(real, load('./not-there'), withParam((id) => id.length));
{
  const require = JSON.parse;
  console.log(require('{"a":1}').a);
}
