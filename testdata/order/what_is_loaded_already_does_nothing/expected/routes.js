import * as config from './config.js';

export const greet = (name) => config.greeting + ' ' + name;
