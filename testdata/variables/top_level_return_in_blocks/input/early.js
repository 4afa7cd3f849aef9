module.exports = 'replaced before return'
return
module.exports = 'after return'
