import * as store from './store.js';

export const size = store.set.size;
