import * as counter from './counter.js';

// exported when it was 1: the number was copied
console.log(counter.count, counter.current());
counter.bump();
console.log(counter.count, counter.current());
