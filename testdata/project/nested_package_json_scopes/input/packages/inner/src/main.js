exports.name = 'inner';
