import pkg from './package.json' with { type: 'json' };
import answer from './lib/answer.js';

console.log(pkg.name, pkg.private, pkg.keywords, pkg.author, answer);
