import User from './user.js'
import Post from './post.js'

const user = new User('ann')
console.log(user.write('hi').author.name, Post.sawUserAtLoad, new Post(user, 'x') instanceof Post)
