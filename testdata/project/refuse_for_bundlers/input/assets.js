exports.folder = require('path').basename(__filename).length > 0;
exports.lazily = () => require('./text');
