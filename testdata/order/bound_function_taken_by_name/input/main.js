const { set } = require('./context');
set('user', 'bob');
const helper = require('./helper');
const list = require('./list');
const { append } = list;
append('a');
const reader = require('./reader');
console.log(helper.who, reader.all);
