import broken from './broken.js';

console.log(broken.value);
