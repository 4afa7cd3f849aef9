module.exports = 'util directory'
