exports.name = 'wrong: index although main is set';
