var Router = require('./router')

/**
 * Expose `createApplication()`.
 */

exports = module.exports = createApplication;

function createApplication(name) {
  return { name: name, router: exports.Router('/') }
}

/**
 * Expose constructors.
 */

exports.Router = Router
exports.version = '1.0.0'
