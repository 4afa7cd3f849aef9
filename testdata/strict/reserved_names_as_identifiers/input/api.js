var package = { interface: 'exported' };

exports.package = package;
exports.await = function await(x) { return x; };
