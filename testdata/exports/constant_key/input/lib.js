'use strict';

const KEY = 'last';
const OTHER = 'other-one';

exports[KEY] = (list) => list[list.length - 1];
exports[OTHER] = 2;

for (const name of ['a', 'b']) {
  module.exports[KEY][name] = name;
}
