const errors = require('./errors')
module.exports = code => { throw new errors.HttpError(code) }
