import engine from './engine/index.cjs';
import sameEngine from './engine/index.cjs';
const { render } = engine;
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const lazy = () => engine;

console.log(engine === sameEngine, lazy() === engine, render({ user: 'ann' }), require('./pages').home());
console.log(require.resolve('./engine/index.cjs') === require.resolve('./engine/index.cjs'));
