const exports = {};

var root = exports;
import os from 'os';

var previous = root.Lib;

function Lib() {}
Lib.noConflict = function () {
  root.Lib = previous;
  return typeof os.EOL;
};

export default Lib;
