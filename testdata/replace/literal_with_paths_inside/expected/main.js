import config from './webpack.config.js';
console.log(config.entry, config.output.filename, config.output.path.endsWith('dist'));
