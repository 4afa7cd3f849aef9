const { EventEmitter } = require('events'); EventEmitter.prototype.zap = 1;
