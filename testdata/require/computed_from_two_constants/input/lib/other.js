const path = require('path');

// Nobody loads this by a computed name.
exports.twice = (text) => text + path.basename(__filename).slice(0, 5) + text;
