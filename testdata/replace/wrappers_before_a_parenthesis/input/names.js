module.exports = {
  join: (...parts) => parts.join('/'),
  version: '2.9.0',
};

[5].forEach(function (n) { console.log('names', n) })
