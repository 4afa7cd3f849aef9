import first from './first.js';
import second from './second.js';

const exports = {};

Object.assign(exports, first, second);
exports.three = exports.one + exports.two;

export default exports;
