import words from './index.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

// What users of the package say, `words/tables/vowels`, without its name in the text.
console.log(words.count('a b'), require(require.resolve(['words', 'tables', 'vowels'].join('/'))).join(''));
