const os = require('os');
const { join, posix: { basename } } = require('node:path');
const util = require('node:util');
const { EventEmitter } = require('events');
const assert = require('assert').strict;

const emitter = new EventEmitter();
emitter.on('done', (what) => console.log('done', what));
emitter.emit('done', basename('/a/b.txt'));

console.log(typeof os.cpus, join('x', 'y').length, util.inspect({ a: 1 }));
assert.equal(1, 1);
