exports.name = 'main without extension';
