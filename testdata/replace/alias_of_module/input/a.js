const m = module
m.exports.x = 'through m'
