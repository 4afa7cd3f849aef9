import * as circle from './circle.js';

const exports = {};

exports.area = circle.area;

export default exports;
