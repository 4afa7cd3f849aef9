import { EventEmitter } from 'events'; EventEmitter.prototype.zap = 1;
