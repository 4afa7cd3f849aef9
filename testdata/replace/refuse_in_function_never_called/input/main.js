const tool = require('./tool')
console.log(tool.run())
