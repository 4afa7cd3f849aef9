'use strict';

const defaults = { x: 4, second: undefined };

exports.started = true;

try {
  exports.parsed = JSON.parse('{');
} catch (error) {
  exports.parsed = error.name;
}

if (exports.started) {
  exports.mode = 'warm';
} else {
  exports.mode = 'cold';
}

({ x: exports.width, second: exports.height = 9 } = defaults);
[exports.major, exports.minor] = '5-6'.split('-');

exports.last ||= (list) => list[list.length - 1];
