const exports = {};

exports.x = 1; exports.f = () => exports.x;

export default exports;
