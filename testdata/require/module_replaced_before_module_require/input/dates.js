exports.today = 'monday';
