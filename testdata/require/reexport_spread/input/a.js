exports.a = () => 'a';
exports.shared = 'from a';
