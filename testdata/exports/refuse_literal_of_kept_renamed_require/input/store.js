console.log('store loads');

module.exports = {
  model: require('./model'),
};
