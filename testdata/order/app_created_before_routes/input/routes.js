exports.users = () => 'list of users';
