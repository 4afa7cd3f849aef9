exports.name = 'the blue theme';
