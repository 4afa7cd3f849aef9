import * as circle from './circle.js';

const exports = {};

exports.area = circle.area;

export { exports as default, exports as 'module.exports' };
