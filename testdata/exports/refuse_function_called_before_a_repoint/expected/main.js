import looped from './looped.cjs';

console.log(looped.who());
