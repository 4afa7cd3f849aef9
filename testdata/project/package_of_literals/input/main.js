const { pad, trim, LIMIT } = require('./lib/text');
const { words } = require('./lib/words');
const text = require('./lib/text');
const changing = require('./lib/changing');
const tools = require('./index');

changing.level = 'changed';
const { level } = require('./lib/changing');

console.log(pad('a'), trim(' b '), LIMIT, words('c d').length, level);
console.log(Object.keys(text).join(), text.pad === pad, Object.keys(tools).join());
