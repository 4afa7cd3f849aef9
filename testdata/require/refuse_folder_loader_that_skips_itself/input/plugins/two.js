exports.title = 'two';
