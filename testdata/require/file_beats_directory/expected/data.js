export default 'data.js'
