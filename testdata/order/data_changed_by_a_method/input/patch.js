const d = require('./data.json'); d.list.push(2);
