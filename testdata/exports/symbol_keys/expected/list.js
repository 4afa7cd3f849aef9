const exports = {};

const items = [1, 2];

exports[Symbol.iterator] = function () {
  return items[Symbol.iterator]();
};

exports[Symbol.toStringTag] = 'List';

exports.add = (x) => items.push(x);

export default exports;
