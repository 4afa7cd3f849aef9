const fs = require('fs');
const path = require('path');
with ({}) console.log('index loads');
fs.readdirSync(__dirname).forEach((file) => {
  if (file === 'index.js') return;
  exports[path.parse(file).name] = require(path.resolve(__dirname, file));
});
