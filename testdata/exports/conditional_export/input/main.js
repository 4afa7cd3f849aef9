const feature = require('./feature');

console.log(feature.stable(), feature.experimental, 'experimental' in feature);
console.log(feature.impl);
