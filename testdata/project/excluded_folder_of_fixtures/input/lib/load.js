const fs = require('fs');
const path = require('path');

// Reads a program without running it.
exports.load = (name) => fs.readFileSync(path.join(__dirname, '../test/fixtures', name), 'utf8');
exports.kinds = ['with', 'plain'];
