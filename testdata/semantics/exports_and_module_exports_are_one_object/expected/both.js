const exports = {};

exports.viaExports = 1;
exports.viaModule = 2;
exports.same = exports === exports;
exports.sees = exports.viaExports + exports.viaModule;

export default exports;
