const engine = require('./engine');
const sameEngine = require('./engine/index');
const { render } = require('./engine/index.js');
const lazy = () => require('./engine/');

console.log(engine === sameEngine, lazy() === engine, render({ user: 'ann' }), require('./pages').home());
console.log(require.resolve('./engine') === require.resolve('./engine/index'));
