module.exports = {
  User: require('./user'),
  Post: require('./post'),
  helpers: require('../helpers')
}
