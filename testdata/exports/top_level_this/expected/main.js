import * as units from './units.js';

console.log(units.toMiles(100), units.toKm(62), units.PER_MILE);
