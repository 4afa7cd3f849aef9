exports.red = s => 'red ' + s
exports.blue = s => 'blue ' + s
exports.underline = s => '_' + s + '_'
exports.inner = { deep: 'deep' }
