exports.mode = 'fast';
