import common from './common.js';

const exports = {};

exports.prefix = '> ';
exports.log = (text) => console.log(exports.prefix + text);

export default common(exports);
