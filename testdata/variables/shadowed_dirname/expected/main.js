import path from 'path'

function relative (__dirname, file) {
  return __dirname + '/' + file
}

const tools = { __filename: 'a property', join ({ __dirname }) { return __dirname } }

console.log(relative('fake', 'x.js'), tools.__filename, tools.join({ __dirname: 'destructured' }))
{
  const __filename = 'block local'
  console.log(__filename)
}
console.log(path.isAbsolute(import.meta.dirname))
