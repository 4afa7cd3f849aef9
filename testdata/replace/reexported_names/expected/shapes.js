// The order of loading stays: circle before square.
import * as circle from './circle.js';
export { round } from './square.js';

export { area, Circle as Form } from './circle.js';
export const missing = circle.missing;
