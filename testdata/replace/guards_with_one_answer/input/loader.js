'use strict';
const fs = typeof require === 'function' ? require('fs') : null;
const isNode = typeof module !== 'undefined' && typeof module.exports !== 'undefined';

exports.exists = fs && fs.existsSync;
exports.isNode = isNode;
