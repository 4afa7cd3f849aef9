import os from 'os';
import path from 'node:path';
import util from 'node:util';
import { EventEmitter } from 'events';
import { strict as assert } from 'assert';

const { join, posix: { basename } } = path;

const emitter = new EventEmitter();
emitter.on('done', (what) => console.log('done', what));
emitter.emit('done', basename('/a/b.txt'));

console.log(typeof os.cpus, join('x', 'y').length, util.inspect({ a: 1 }));
assert.equal(1, 1);
