import ms from './ms.js';

console.log(ms('2s'), ms.short(5000), ms.UNITS.h);
