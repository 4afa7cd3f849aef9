const exports = {};

exports.send = function (to) {
  return 'mail to ' + to;
};

// goes through exports so that tests can replace `send`
exports.notify = function (user) {
  return exports.send(user + '@example.com');
};

export default exports;
