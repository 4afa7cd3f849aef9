import { HttpError } from './errors.js'
import fail from './fail.js'
import * as errors from './errors.js'

try {
  fail(404)
} catch (err) {
  console.log(err instanceof HttpError, err instanceof errors.HttpError, err.code, HttpError.count)
}
