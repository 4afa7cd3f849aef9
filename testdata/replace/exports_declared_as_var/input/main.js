var api = require('./api')
console.log(api.late, api.early)
