console.log('must not be evaluated')
exports.unreachable = () => console.log('unreachable')
