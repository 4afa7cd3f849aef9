export default 'util directory'
