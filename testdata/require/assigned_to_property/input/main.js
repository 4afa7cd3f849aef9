const app = {}

app.utils = require('./utils')
app['math'] = require('./math')
global.sharedUtils = app.utils

console.log(app.utils.id(1), app.math.two, sharedUtils === require('./utils'))
