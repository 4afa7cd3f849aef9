exports.name = 'the red theme';
