exports.state = 'new';
try {
  exports.state = 'tried';
  if (exports.state) return;
} catch (error) {
  return console.log(error);
} finally {
  console.log('finally, after', exports.state);
}
exports.state = 'behind';
