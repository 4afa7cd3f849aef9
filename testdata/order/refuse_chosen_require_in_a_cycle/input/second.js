exports.text = 'second';
