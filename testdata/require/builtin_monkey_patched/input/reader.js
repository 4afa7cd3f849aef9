const fs = require('fs');

exports.check = (file) => fs.existsSync(file);
