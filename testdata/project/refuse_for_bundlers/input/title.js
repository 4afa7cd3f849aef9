exports.title = 'Page';
