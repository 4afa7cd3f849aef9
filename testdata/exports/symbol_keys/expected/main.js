import list from './list.js';

console.log([...list], String(list), list.add(3), [...list]);
