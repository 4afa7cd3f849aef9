import * as geo from './geo.js';

console.log(geo.lat, geo.lon, geo.name, geo.rest, geo.zoom, geo.first, geo.others);
