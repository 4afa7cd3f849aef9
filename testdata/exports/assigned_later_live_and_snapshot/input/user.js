const db = require('./db');
const { connection } = db;

exports.show = () => console.log('user', db.connection, connection);
