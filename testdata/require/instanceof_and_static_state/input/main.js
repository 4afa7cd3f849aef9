const { HttpError } = require('./errors')
const fail = require('./fail')

try {
  fail(404)
} catch (err) {
  console.log(err instanceof HttpError, err instanceof require('./errors').HttpError, err.code, HttpError.count)
}
