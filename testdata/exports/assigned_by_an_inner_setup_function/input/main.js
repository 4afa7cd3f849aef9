const cfg = require('./cfg');
console.log(cfg.host, cfg.port, cfg.scheme);
