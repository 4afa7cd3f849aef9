import config from './config.js';
config.debug = true;
config.hits++;
config.hits += 10;
delete config.temporary;
config.list[0] = 'changed';

const { debug, hits, temporary, list } = config;
console.log(debug, hits, temporary, list);
