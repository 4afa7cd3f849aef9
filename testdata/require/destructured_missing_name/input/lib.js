exports.present = 'here';
