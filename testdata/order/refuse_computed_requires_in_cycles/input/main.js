// What these folders hold requires this module back while it is still loading.
const fs = require('fs');
const path = require('path');
const load = require('./load');
const table = require('./plugins');

exports.names = [];
exports.register = (name) => exports.names.push(name);

fs.readdirSync(path.join(__dirname, 'models')).sort().forEach((file) => require('./models/' + file));
load('./extra');

console.log(exports.names, table.names);
