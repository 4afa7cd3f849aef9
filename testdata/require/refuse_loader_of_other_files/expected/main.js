import _render from './render.cjs';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const { render } = _render;

console.log(render('hello'), require('./page.txt').length > 0);
