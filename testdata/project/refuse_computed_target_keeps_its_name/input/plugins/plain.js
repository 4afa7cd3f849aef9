exports.name = 'plain';
