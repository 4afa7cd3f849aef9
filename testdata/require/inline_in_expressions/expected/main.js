import config from './config.js';
import * as packageInfo from './package-info.js';
import flag from './flag.js';

console.log(config.name + '@' + packageInfo.version);
console.log([config, 1].length, typeof config, !flag);

const all = { config: config, flag: flag, ['dyn']: config.name };
console.log(all.config === config, all.flag, all.dyn);

for (const key of config.list) console.log(key);
