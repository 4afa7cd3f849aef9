exports.own = 'own';
