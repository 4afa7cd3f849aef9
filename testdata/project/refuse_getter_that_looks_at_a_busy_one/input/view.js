var counter_1 = require('./counter');

Object.defineProperty(exports, 'picked', { enumerable: true, get: function () { return counter_1.current; } });
