import * as path from './paths.js';

console.log(path.join('a', 'b'), path.resolve('a', 'b'), path.concat('x', 'y'));
console.log(path.join === path.resolve, path.resolve === path.concat);
