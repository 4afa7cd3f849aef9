const { banner } = require('@mono/app');
const { version } = require('tints');

console.log(banner('yarn'), version);
