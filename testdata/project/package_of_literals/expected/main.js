import text from './lib/text.js';
import _words from './lib/words.js';
import changing from './lib/changing.js';
import tools from './index.js';

const { pad, trim, LIMIT } = text;
const { words } = _words;

changing.level = 'changed';
const { level } = changing;

console.log(pad('a'), trim(' b '), LIMIT, words('c d').length, level);
console.log(Object.keys(text).join(), text.pad === pad, Object.keys(tools).join());
