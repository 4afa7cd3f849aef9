const { argv } = process;
const words = require('./words');
console.log(argv.length, words.count());
argv.shift();
argv.shift();
if (require.main === module) console.log('the program');
