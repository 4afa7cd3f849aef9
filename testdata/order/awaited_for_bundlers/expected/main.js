import path from 'path';
import log from './lib/log.js';

process.env.MODE = 'test';
const config = (await import('./lib/config.js')).default;
const { limit, scale } = (await import('./lib/limits.js')).default;
console.log('configured', config.mode, limit, scale(2));
if (config.verbose) await import('./lib/verbose.js');
await import('./lib/banner.js');
const level = (await import('./lib/levels.js')).default.high;

export const start = () => log(path.basename('/a/b'), level);
start();
