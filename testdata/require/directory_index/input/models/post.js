module.exports = class Post {};
