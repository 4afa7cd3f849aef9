exports.label = 'feature index';
