exports.b = () => 'b';
exports.a = () => 'a';
