exports.path = '/users';
