import utils from './utils.js'
import math from './math.js'

const app = {}

app.utils = utils
app['math'] = math
global.sharedUtils = app.utils

console.log(app.utils.id(1), app.math.two, sharedUtils === utils)
