import { createRequire } from 'module';
const require = createRequire(import.meta.url);

let backend;

if (process.env.FIXTURE_BACKEND === 'redis') {
  backend = require('./redis');
} else {
  backend = require('./memory');
}

const extra = process.env.FIXTURE_EXTRA && require('./redis');
const chosen = process.env.FIXTURE_BACKEND ? require('./redis') : require('./memory');

console.log(backend.name, extra, chosen === backend);
