import * as cfg from './cfg.js';
console.log(cfg.host, cfg.port, cfg.scheme);
