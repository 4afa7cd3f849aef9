'use strict';

function format(n) {
  return '#' + n;
}

Object.assign(exports, {
  // nothing yet
  empty: null,
  format, // as it is
  shout(text) {
    return text.toUpperCase() + `
  !`;
  },
  'kebab-case': [1, 2],
});

Object.assign(module.exports, { one: 1, two: 2 });
