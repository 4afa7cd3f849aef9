var curves = require('./lib');
console.log(curves.version, curves.utils.double(4), curves.named.p1.name());
console.log(new curves.curve.Short(3).name(), Object.keys(curves.curve).join());
