import * as v from './version.js';

console.log(v.text, v.flags, v.name, v.channel, v.build);
