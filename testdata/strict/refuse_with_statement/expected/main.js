import render from './render.js';
import { escape } from './escape.js';

console.log(render({ name: 'Ann', age: 3 }), escape('<b>'));
