import strings from './lib/strings.js';
import * as store from './lib/store.js';
console.log(strings.next);