import events from 'events';
import * as errors from './errors.js';

class Store extends events {
  set(k, v) {
    this.emit('change', k, v);
  }
}

class MyError extends errors.BaseError {}

const s = new Store();
s.on('change', (k, v) => console.log('changed', k, v));
s.set('a', 1);
console.log(new MyError('x').describe(), new MyError('y') instanceof Error);
