import { check } from './checker.js';

console.log(check('one two', 'words'), check('one two', 'words'));
