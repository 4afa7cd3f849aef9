import { check } from './checker.js';

function run() {
  console.log(check('one two', 'words'), check('one two', 'words'));
}

setTimeout(run, 1);
