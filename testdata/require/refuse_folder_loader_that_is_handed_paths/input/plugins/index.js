const fs = require('fs');
const path = require('path');
with ({}) console.log('index loads');
const { join } = path;
const load = (file) => require(file);
fs.readdirSync(__dirname)
  .filter((file) => file !== 'index.js')
  .map((file) => join(__dirname, file))
  .map(load)
  .forEach((plugin) => {
    exports[plugin.name] = plugin;
  });
