import * as text from './text.js';

console.log(text.title('the old man and the sea'));
console.log(text.reverse('abc'));
console.log(['x', 'y'].map(text.upper).join(''));
