module.exports.a = 'a'
exports.b = 'b'
this.c = 'c'
module.exports.d = exports.a + module.exports.b + this.c
