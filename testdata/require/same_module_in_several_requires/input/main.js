var sum = require('./arithmetic').sum;
var product = require('./arithmetic').product;
var path = require('path');
var isAbsolute = require('path').isAbsolute;
var Emitter = require('events').EventEmitter;

// Only needed for the report.
var mean = require('./arithmetic').mean;

require('./arithmetic');

var report = new Emitter();
report.on('line', function (text) { console.log(text); });
report.emit('line', [sum([1, 2]), product([3, 4]), mean([5, 7])].join(' '));
report.emit('line', [isAbsolute('/a'), path.basename('/a/b')].join(' '));
report.emit('line', require('./arithmetic').range([1, 9]).join('-'));
