import { set } from './store.js';
export const add = set.add.bind(set);
