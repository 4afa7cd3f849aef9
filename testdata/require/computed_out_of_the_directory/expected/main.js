import * as loader from './lib/loader.js';
const plugin = loader.load('gamma');
console.log(typeof plugin, plugin(4));
