import clock from './clock.js';

console.log('loaded');
console.log(clock.ticks, clock.ticks, clock.ticks);
console.log(clock.lazy.value, clock.lazy.value);
