exports.b = () => 'b';
exports.shared = 'from b';
