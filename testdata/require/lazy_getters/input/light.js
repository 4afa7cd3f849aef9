console.log('loading light')
exports.name = 'light'
