const exports = {};

exports.ready = false;
exports.start = () => { exports.ready = true; };

export default exports;
