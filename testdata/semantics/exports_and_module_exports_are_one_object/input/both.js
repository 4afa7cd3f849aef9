exports.viaExports = 1;
module.exports.viaModule = 2;
exports.same = exports === module.exports;
exports.sees = module.exports.viaExports + exports.viaModule;
