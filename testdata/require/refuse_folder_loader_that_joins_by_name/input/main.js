console.log(Object.keys(require('./plugins')).sort());
