import ids from './ids.js';

export const id = ids.next().value;
