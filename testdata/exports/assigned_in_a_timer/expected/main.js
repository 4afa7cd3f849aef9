import * as loader from './loader.js';

console.log('now', loader.ready, loader.data);
setTimeout(() => console.log('later', loader.ready, loader.data), 50);
