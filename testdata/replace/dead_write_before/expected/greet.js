const exports = {};

exports.bye = function () {
  return 'bye';
};

export default {
  hello: function () {
    return 'hello';
  },
};
