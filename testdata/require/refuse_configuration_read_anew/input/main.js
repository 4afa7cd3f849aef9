const { check } = require('./checker');

function run() {
  console.log(check('one two', 'words'), check('one two', 'words'));
}

setTimeout(run, 1);
