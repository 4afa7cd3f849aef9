class Store extends require('events') {
  set(k, v) {
    this.emit('change', k, v);
  }
}

class MyError extends require('./errors').BaseError {}

const s = new Store();
s.on('change', (k, v) => console.log('changed', k, v));
s.set('a', 1);
console.log(new MyError('x').describe(), new MyError('y') instanceof Error);
