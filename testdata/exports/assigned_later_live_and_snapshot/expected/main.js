import * as db from './db.js';
const { connection } = db;
const atLoad = db.connection;
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

console.log('before', db.connection, connection, atLoad);
db.connect();
console.log('after', db.connection, connection, atLoad);
require('./user').show();
