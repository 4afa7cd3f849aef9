console.log('fallback loaded');
exports.kind = 'fallback';
exports.read = (x) => 'fallback ' + x;
