const n = require('./numbers'); exports.x = 1; n.reload();
