var config = require('./config');

console.log('mode', config.mode, config.extra);

if (!config.extra) {
    console.log('nothing more to do');
    return;
}

console.log('never printed');
function neverCalled() {}
