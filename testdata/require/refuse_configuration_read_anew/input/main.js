const { check } = require('./checker');

console.log(check('one two', 'words'), check('one two', 'words'));
