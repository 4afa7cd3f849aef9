// deps
import * as a from './a.js'; // one
    // the second, needed for x
import b from './b.js'; /* two */
var c = 3; // not a module

/* istanbul ignore next */ // again
import { value as d } from './a.js';

console.log(a.value, b, c, d);
