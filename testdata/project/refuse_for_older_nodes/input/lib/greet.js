const { dirname, sep } = require('path');

exports.greet = name => `Hello ${name}, from ${dirname(__filename).split(sep).pop()}`;
