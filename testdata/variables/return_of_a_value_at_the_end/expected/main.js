import greet from './greet.js';
import './log.js';

console.log(greet('you'));
