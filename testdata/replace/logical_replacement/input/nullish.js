exports.who = 'still the first object';
module.exports ??= { who: 'never' };
module.exports &&= { who: module.exports.who + ', copied' };
