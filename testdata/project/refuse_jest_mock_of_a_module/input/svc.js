const db = require('./db');

exports.run = () => db.query();
