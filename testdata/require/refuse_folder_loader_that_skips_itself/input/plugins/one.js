exports.title = 'one';
