import { createRequire } from 'module';
const require = createRequire(import.meta.url);

init();
const b = require('./b');
console.log(b.name);

function init() {
  require('./a').start();
}
