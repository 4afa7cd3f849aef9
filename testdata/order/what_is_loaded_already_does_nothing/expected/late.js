import * as config from './config.js';

export const greeting = config.greeting + ' or ' + process.env.GREETING;
