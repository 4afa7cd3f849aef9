import * as user from './user.js';
import post from './post.js';

const exports = {};

exports.User = user.User;
exports.Post = post;

export default exports;
