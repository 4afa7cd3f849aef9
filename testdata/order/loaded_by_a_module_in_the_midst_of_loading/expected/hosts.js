import * as settings from './settings.js';

export const host = settings.host;
