// The second is what coverage tools wrote, the third never loads here.
const lib = require(process.env.WORDS_COV ? './lib-cov/words' : './lib/words');
const platform = process.env.WORDS_OLD ? './lib/old' : ('./lib/new');

console.log(lib.count('a b c'), require(platform).name, require('./lib/other').twice('x'));
