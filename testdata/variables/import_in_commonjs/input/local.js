exports.kind = 'local commonjs';
