{
  const path = require('./inner')
  console.log(path.where)
}

for (const { name } of [require('./inner')]) console.log(name)

try {
  const { where } = require('./inner')
  console.log('try', where)
} finally {
  require('./side')
}

let path = 'outer path'
console.log(path)
