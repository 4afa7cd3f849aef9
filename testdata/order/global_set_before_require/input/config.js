exports.mode = __DEV__ ? 'development' : 'production'
exports.readAgain = function () { return __DEV__ }
