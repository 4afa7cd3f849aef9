const pkg = require('./package');

console.log(pkg.name, pkg.private, pkg.keywords, pkg.author, require('./lib/answer'));
