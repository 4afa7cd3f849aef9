exports.bye = function () {
  return 'bye';
};

module.exports = {
  hello: function () {
    return 'hello';
  },
};
