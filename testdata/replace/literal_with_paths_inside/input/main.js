const config = require('./webpack.config');
console.log(config.entry, config.output.filename, config.output.path.endsWith('dist'));
