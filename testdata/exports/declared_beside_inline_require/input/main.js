const codes = module.exports.codes = { OK: 200, NOT_FOUND: 404 };

console.log(require('path').posix.basename('/tmp/codes.js'), codes, Object.keys(module.exports.codes));
