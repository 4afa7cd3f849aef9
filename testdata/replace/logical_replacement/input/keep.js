exports.kept = 'kept';
module.exports = module.exports || { kept: 'never' };
