const settings = defaults();
require('./log');
const level = require('./level');
if (process.env.ESMIGRATE_QUITS) return;
function defaults() {
  return { name: 'main' };
}
console.log(settings.name, level);
