const module = { exports: {} };
const exports = module.exports;

exports.kept = 'kept';
module.exports = module.exports || { kept: 'never' };

export default module.exports;
