const { count } = require('./words');
process.argv.push('more');
process.argv[3] = 'other';

if (require.main === module) {
  process.argv.splice(0, 2);
  console.log('the program', count());
}
