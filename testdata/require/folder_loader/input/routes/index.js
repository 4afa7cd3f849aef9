var fs = require('fs')
var path = require('path')

fs.readdirSync(__dirname)
  .filter(function (file) { return /^[a-z]+\.c?js$/.test(file) && !/^index\./.test(file) })
  .forEach(function (file) {
    var name = path.basename(file).replace(/\.c?js$/, '')
    exports[name] = require(path.join(__dirname, file))
  })
