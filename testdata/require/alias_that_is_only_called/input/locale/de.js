exports.hello = 'hallo';
