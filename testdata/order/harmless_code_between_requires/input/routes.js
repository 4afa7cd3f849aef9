exports.home = 'home';
