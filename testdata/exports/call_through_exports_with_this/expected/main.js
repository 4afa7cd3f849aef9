import greeter from './greeter.js'

console.log(greeter.greet('Bo'))
greeter.setGreeting('Hei')
console.log(greeter.greet('Bo'), greeter.greeting)
console.log(greeter.greetTwice('Cy'))
