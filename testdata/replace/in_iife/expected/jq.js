const module = { exports: {} };

(function () {
  'use strict';

  function jq(selector) {
    return 'selected ' + selector;
  }
  jq.fn = 'fn';

  module.exports = jq;
}());

export default module.exports;
