import settings from './settings.js';

export const on = settings.isOn;
