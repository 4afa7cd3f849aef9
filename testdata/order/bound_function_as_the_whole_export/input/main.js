const put = require('./put');
const { add } = require('./add');
put('user', 'bob');
const first = require('./first');
const size = add('more').size;
const second = require('./second');
console.log(first.user, second.size, size);
