import Parse from './lib/parse.js';
import Extract from './lib/extract.js';

export var names = { parse: 'Parse', extract: 'Extract' };

export { Parse, Extract };

const input = { names, Parse, Extract };
export { input as default, input as 'module.exports' };
