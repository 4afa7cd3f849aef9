import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const locales = ['en', 'fr'].map((code) => require('./locales/' + code));
const format = process.env.FIXTURE_FORMAT || 'json';
const reporter = require(`./reporters/${format}`);

console.log(locales.map((l) => l.hello).join(' '), reporter(1));
