import { sum, product, range } from './arithmetic.js';
import path, { isAbsolute } from 'path';
import { EventEmitter as Emitter } from 'events';

// Only needed for the report.
import { mean } from './arithmetic.js';

var report = new Emitter();
report.on('line', function (text) { console.log(text); });
report.emit('line', [sum([1, 2]), product([3, 4]), mean([5, 7])].join(' '));
report.emit('line', [isAbsolute('/a'), path.basename('/a/b')].join(' '));
report.emit('line', range([1, 9]).join('-'));
