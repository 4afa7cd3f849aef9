const db = require('./db');
const { connection } = require('./db');
const atLoad = require('./db').connection;

console.log('before', db.connection, connection, atLoad);
db.connect();
console.log('after', db.connection, connection, atLoad);
require('./user').show();
