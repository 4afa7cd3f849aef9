module.exports = function format(text) {
  return require('util').format('%s!', text);
};
module.exports.format = function format(text) {
  return '?' + text;
};

if (require.main === module) {
  console.log(module.exports('a'), module.exports.format('b'), module.exports.format.name);
}
