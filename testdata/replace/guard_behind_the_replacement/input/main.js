const locales = require('./locales');

console.log(locales('en'), locales.load('de'), locales.load('xx'));
