import user from './user.js'
import post from './post.js'
import helpers from '../helpers.js'

export {
  user as User,
  post as Post,
  helpers
}
