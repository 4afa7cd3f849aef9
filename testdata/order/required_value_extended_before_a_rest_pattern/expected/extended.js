import helpers from './helpers.js';

export const size = Object.keys(helpers).length;
