exports.status = 'cold';

exports.restart = function () {
  module.exports = { status: 'restarted', restart: exports.restart };
};
