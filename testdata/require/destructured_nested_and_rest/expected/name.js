export default 'a name'
