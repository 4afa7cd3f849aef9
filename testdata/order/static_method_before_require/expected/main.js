import { createRequire } from 'module';
const require = createRequire(import.meta.url);

class Config {
  static load() { process.env.ORDER_STAGE = 'loaded'; }
}
Config.load();
const stage = require('./stage');
console.log(stage.name);
