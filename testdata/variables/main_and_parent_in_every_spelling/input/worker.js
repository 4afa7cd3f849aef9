const path = require('path');
if (require.main === module) console.log('never');
module.parent && console.log('has a parent');
exports.run = function run() {
  const root = path.basename(require.main.filename).replace(/\.c?js$/, '');
  return [root, module.parent ? 'child' : 'program', module.id === __filename].join();
};
