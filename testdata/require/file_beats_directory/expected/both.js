export default 'both.js'
