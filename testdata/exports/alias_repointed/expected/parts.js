const exports = {};

let target = exports;

target.a = 'a';
target = exports.inner = {};
target.b = 'b';
target = exports;
target.c = 'c';

export default exports;
