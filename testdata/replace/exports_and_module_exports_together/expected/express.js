import Router from './router.js'

/**
 * Expose `createApplication()`.
 */

export default createApplication;

function createApplication(name) {
  return { name: name, router: createApplication.Router('/') }
}

/**
 * Expose constructors.
 */

createApplication.Router = Router
createApplication.version = '1.0.0'
