const fs = require('fs');
const { join, basename } = require('path');
with ({}) console.log('index loads');
for (const file of fs.readdirSync(__dirname)) {
  if (file !== basename(__filename)) exports[basename(file, '.js')] = require(join(__dirname, file));
}
