import model from './model.js';

export const seen = model.ready;
