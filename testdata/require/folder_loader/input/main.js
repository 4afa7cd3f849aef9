const routes = require('./routes')
console.log(Object.keys(routes).sort(), routes.users(), routes.posts())
