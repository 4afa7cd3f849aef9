const module = { exports: {} };
const exports = module.exports;

exports.who = 'still the first object';
module.exports ??= { who: 'never' };
module.exports &&= { who: module.exports.who + ', copied' };

export default module.exports;
