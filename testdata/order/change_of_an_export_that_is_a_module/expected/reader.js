const exports = {};

import a from './a.js'; exports.seen = a.x;

export { exports as default, exports as 'module.exports' };
