const direct = require.main === module;

exports.direct = direct ? 'direct' : 'required';
exports.parent = module.parent ? 'has parent' : 'no parent';
exports.filename = require.main.filename === __filename ? 'same file' : 'other file';

if (require.main === module) {
  console.log('worker run directly');
  process.exit(1);
}
