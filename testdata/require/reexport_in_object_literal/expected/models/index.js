import User from './user.js'
import Post from './post.js'
import helpers from '../helpers.js'

export {
  User,
  Post,
  helpers
}
