const { trim } = require('../lib/trim');

exports.title = () => trim(' first ');
