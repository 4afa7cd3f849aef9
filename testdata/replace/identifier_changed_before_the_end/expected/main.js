import settings from './settings.js';
console.log(settings.env, settings.level);
