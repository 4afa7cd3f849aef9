import feature from './feature.js';

console.log(feature.stable(), feature.experimental, 'experimental' in feature);
console.log(feature.impl);
