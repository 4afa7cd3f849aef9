const exports = {};

exports.count = 0;
exports.step = () => { exports.count += 1; };

export default exports;
