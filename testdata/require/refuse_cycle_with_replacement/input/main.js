const User = require('./user')
const Post = require('./post')

const user = new User('ann')
console.log(user.write('hi').author.name, Post.sawUserAtLoad, new Post(user, 'x') instanceof Post)
