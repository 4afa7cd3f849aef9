const feature = require('mapped/feature');
const util = require('mapped/utils/format');
const main = require('mapped');
const pkg = require('mapped/package.json');

console.log(main.name, feature.name, util.format('x'), pkg.version);
