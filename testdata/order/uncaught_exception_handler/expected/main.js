process.on('uncaughtException', (err) => {
  console.log('handled', err.name, err.message);
});

setTimeout(() => console.log('timers go on'), 1);

import { ok } from './ok.js';

console.log(ok);
throw new TypeError('thrown at the top level');
