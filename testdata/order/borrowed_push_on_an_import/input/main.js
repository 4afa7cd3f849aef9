const { paths } = require('./paths');
Array.prototype.push.apply(paths, ['lib', 'src']);
const finder = require('./finder');
console.log(finder.count);
