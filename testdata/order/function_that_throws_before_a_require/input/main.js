const platform = require('./platform');

let started;
try {
  started = require('./service');
} catch (error) {
  console.log('no service:', error.message);
}
console.log(platform.find('any'), started, globalThis.patched);
