import * as config from './config.js';

console.log('mode', config.mode, config.extra);

if (!config.extra) {
    console.log('nothing more to do');
} else {
console.log('never printed');
}
function neverCalled() {}
