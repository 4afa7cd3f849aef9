import * as errors from './errors.js'
export default code => { throw new errors.HttpError(code) }
