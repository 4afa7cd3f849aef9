import locales from './locales.js';

console.log(locales('en'), locales.load('de'), locales.load('xx'));
