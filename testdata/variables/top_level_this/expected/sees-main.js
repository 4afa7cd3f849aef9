const exports = {};

var self = exports;

export default function seesMain() {
  return self === exports && self !== seesMain;
}
