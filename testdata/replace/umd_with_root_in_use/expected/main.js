import Lib from './lib.js';
console.log(Lib.noConflict(), new Lib() instanceof Lib);
