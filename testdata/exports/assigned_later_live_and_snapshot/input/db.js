exports.connection = null;

exports.connect = function () {
  exports.connection = 'open';
};
