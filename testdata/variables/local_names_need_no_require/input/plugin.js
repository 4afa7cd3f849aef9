exports.name = 'plugin ' + typeof module;
