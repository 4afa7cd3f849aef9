exports.label = 'deep index';
