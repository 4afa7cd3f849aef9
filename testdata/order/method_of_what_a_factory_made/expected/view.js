import settings from './settings.js';

export const mode = settings.mode;
