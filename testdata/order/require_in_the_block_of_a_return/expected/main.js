import { createRequire } from 'module';
const require = createRequire(import.meta.url);

main: {
var settings = defaults();
require('./log');
if (process.env.ESMIGRATE_QUITS) break main;
function defaults() {
  return 'defaults';
}
console.log(settings);
}
