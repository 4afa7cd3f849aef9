console.log('native loaded');
exports.kind = 'native';
exports.read = (x) => 'native ' + x;
