exports.kind = 'commonjs for now';
console.log(exports.kind, require('./lib').value);
