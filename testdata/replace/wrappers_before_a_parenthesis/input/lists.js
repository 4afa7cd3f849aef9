function sum() { return 3 }

module.exports = {
  wrap() { return '[]' },
  listed: sum,
};
[7].some(function (n) { console.log('lists', n) })
