console.log('whole loads');
module.exports = function whole() {
  return 'whole';
};
