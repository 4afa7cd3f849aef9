let target = exports;

target.a = 'a';
target = exports.inner = {};
target.b = 'b';
target = module.exports;
target.c = 'c';
