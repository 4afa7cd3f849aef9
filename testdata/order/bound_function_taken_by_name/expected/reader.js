import * as list from './list.js';

export const all = list.all();
