const { readFileSync } = require('fs'); // takes whatever is there now

exports.load = (file) => readFileSync(file, 'utf8');
