var strings_1 = require('./strings');
Object.defineProperty(exports, 'next', {get: function () { return strings_1.next; } });