const exports = {};

export default {
  hello() {
    return 'hello, said ' + exports.times() + ' time(s)';
  },
};

// lands on the object nobody sees any more, but hello() above does use it
exports.later = true;
var n = 0;
exports.times = () => ++n;
