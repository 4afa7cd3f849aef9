import cart from './cart.js';

cart.add('pen', 2);
cart.add('ink', 5);
console.log(cart.describe());
console.log(cart.total);
