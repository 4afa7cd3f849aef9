var self = this;

module.exports = function () {
  return self === exports && self !== module.exports;
};
