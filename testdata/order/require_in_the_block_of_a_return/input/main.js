var settings = defaults();
require('./log');
if (process.env.ESMIGRATE_QUITS) return;
function defaults() {
  return 'defaults';
}
console.log(settings);
