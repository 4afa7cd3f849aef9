exports.mode = __DEV__ ? 'development' : 'production'
