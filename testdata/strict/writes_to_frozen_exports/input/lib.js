exports.a = 1;
Object.freeze(exports);
exports.a = 5;
module.exports.b = 2;
