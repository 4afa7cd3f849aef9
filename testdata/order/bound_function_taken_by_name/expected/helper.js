import * as context from './context.js';

export const who = context.get('user');
