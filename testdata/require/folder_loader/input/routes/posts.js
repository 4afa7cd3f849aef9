module.exports = () => 'posts route'
