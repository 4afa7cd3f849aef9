const exports = {};

var self = exports;

function seesMain() {
  return self === exports && self !== seesMain;
}
export { seesMain as default, seesMain as 'module.exports' };
