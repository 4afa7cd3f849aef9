// José
import { street, city } from './streets.js';

console.log(street(4), city);
