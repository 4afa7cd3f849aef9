const geo = require('./geo');

console.log(geo.lat, geo.lon, geo.name, geo.rest, geo.zoom, geo.first, geo.others);
