const User = require('./user')

class Post {
  constructor (author, text) {
    if (!(author instanceof User)) throw new TypeError('author')
    this.author = author
    this.text = text
  }
}

Post.sawUserAtLoad = typeof User

module.exports = Post
