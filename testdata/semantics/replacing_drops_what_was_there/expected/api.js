const exports = {};

exports.gone = 'put on the first object';
exports.goneToo = 'also on the first object';

const first = exports;

export default { name: 'second object, first had ' + Object.keys(first).length };
