const { dialect, pool } = require('./settings')
const adapter = dialect + ' adapter, pool of ' + pool.max

exports.describe = () => adapter
