exports.own = 'own';
exports.__proto__ = { viaAssignment: 'through the prototype' };
