const posts = () => 'posts route'
export { posts as default, posts as 'module.exports' }
