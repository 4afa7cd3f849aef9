const fs = require('fs');
const path = require('path');
const { title } = require('./title');

const plugins = fs
  .readdirSync(path.join(__dirname, 'plugins'))
  .map((file) => require(path.join(__dirname, 'plugins', file)));

console.log(title, plugins.map((plugin) => plugin.name));
