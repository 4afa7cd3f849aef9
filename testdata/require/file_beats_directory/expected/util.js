export default 'util file'
