import * as plugin from './plugin.js';

console.log(plugin.setup());
