// A widely read tutorial says that everything on `exports` is ignored as soon as
// `module.exports` has something on it. It is not.
module.exports.hello = function (name) {
  return 'Hello ' + name
}

exports.bye = function (name) {
  return 'Bye ' + name
}
