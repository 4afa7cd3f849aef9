// Loaded by hand, before the program: node -r ./setup.js main.js
const Module = require('module');

Module.isOurs = id => id.startsWith('x');
