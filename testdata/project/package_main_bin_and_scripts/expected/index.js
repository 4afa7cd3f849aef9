import lib from './lib/index.js';

export default lib;
