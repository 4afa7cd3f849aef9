import * as paths from './paths.js';

export const count = paths.paths.length;
