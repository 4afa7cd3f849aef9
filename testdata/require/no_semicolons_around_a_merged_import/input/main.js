var posix = require('path').posix,
  separator = '/'
const list = require('./list')
const path = require('path');
[path.sep, posix.sep].forEach(each => list.add(each === separator))
console.log(list.all())
