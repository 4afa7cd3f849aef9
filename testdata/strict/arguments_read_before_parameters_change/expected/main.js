// Nothing to repair: `arguments` is always read first.
function cat(options, files) {
  if (arguments.length < 2) return 'nothing';
  files = [].slice.call(arguments, 1)
  return options + files.join('+')
}

function overload(name, options, done) {
  if (typeof options === 'function') {
    done = options
    options = {}
    return done(name, options)
  }
  return arguments[1]
}

function spawn(gen) {
  var args = [].slice.call(arguments, 1)
  return [1].map(function () { gen = gen(args); return gen })[0]
}

console.log(cat('-n', 'a', 'b'), cat('-n'))
console.log(overload('x', function (n) { return n + '!' }), overload('x', 'second'))
console.log(spawn(function (args) { return args.length }, 1, 2))

export {}
