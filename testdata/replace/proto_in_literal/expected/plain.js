const exports = {};

exports.own = 'own';
exports.__proto__ = { viaAssignment: 'through the prototype' };

export default exports;
