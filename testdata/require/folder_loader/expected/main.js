import routes from './routes/index.js'
console.log(Object.keys(routes).sort(), routes.users(), routes.posts())
