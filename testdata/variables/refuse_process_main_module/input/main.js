exports.title = 'main program'
require('./inspect-main')
