const {} = require('./shapes');
