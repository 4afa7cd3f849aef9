module.exports = class User {
  constructor (name) { this.name = name }
  write (text) { return new Post(this, text) }
}

const Post = require('./post')
