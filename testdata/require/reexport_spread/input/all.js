module.exports = {
  ...require('./a'),
  ...require('./b'),
  c: 'own',
};
