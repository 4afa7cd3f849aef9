exports.gone = 'put on the first object';
module.exports.goneToo = 'also on the first object';

const first = exports;

module.exports = { name: 'second object, first had ' + Object.keys(first).length };
