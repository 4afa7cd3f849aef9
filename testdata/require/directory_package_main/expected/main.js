import * as plugin from './plugin/lib/entry.js';
import * as noext from './noext/lib/start.js';
import * as dirmain from './dirmain/src/index.js';
console.log(plugin.name, noext.name, dirmain.name);
