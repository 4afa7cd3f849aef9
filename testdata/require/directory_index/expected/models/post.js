export default class Post {}
