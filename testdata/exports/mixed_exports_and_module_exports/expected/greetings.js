// A widely read tutorial says that everything on `exports` is ignored as soon as
// `module.exports` has something on it. It is not.
export function hello(name) {
  return 'Hello ' + name
}

export function bye(name) {
  return 'Bye ' + name
}
