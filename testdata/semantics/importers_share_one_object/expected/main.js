import * as a from './a.js';
import shared from './shared.js';

a.change();
console.log(shared.value, shared.list, a.read());
shared.value = 'changed by main';
console.log(a.read());
