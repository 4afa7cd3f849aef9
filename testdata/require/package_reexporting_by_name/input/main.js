const { alpha, beta, gamma } = require('barrel-pkg');
const barrel = require('barrel-pkg');

console.log(alpha(), beta, gamma, barrel.alpha === alpha);
