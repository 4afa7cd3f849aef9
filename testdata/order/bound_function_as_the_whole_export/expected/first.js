import * as store from './store.js';

export const user = store.map.get('user');
