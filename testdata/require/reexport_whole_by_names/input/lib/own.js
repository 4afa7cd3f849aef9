exports.name = 'own';
exports.who = function () { return this.name; };
