exports.levels = ['low', 'high'];
