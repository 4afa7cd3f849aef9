import { title } from './title.js';
import assets from './assets.cjs';

console.log(title, assets.lazily().text, assets.folder);
