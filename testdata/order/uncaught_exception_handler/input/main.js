process.on('uncaughtException', (err) => {
  console.log('handled', err.name, err.message);
});

setTimeout(() => console.log('timers go on'), 1);

const { ok } = require('./ok');

console.log(ok);
throw new TypeError('thrown at the top level');
