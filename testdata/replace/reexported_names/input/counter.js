exports.count = 0;
exports.next = () => ++exports.count;
