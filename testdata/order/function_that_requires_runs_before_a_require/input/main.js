init();
const b = require('./b');
console.log(b.name);

function init() {
  require('./a').start();
}
