const module = { exports: {} };

module.exports = { name: 'first' };
module.exports.extra = 'on the first';
const first = module.exports;

module.exports = { name: 'second' };
module.exports.more = first.name + ' ' + first.extra;

export default module.exports;
