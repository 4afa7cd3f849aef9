const clamp = require('./clamp')
console.log(clamp(5, 0, 3), clamp.source)
