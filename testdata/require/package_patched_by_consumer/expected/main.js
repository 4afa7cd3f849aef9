import http from 'tiny-http';
const { get } = http;
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
require('./trace');

console.log(http.get('/a'), get('/b'), require('./client').load());
