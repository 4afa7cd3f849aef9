const exports = {}

exports.greeting = 'Hello'

exports.greet = function (name) {
  return this.greeting + ' ' + name
}

exports.setGreeting = function (text) {
  this.greeting = text
}

exports.greetTwice = function (name) {
  return exports.greet(name) + ', ' + exports.greet(name)
}

console.log(exports.greet('module body'))

export default exports
