import text from './lib/text.js';
import Words from './lib/words.js';

const input = {
  text,
  Words,
};
export { input as default, input as 'module.exports' };
export { text };
