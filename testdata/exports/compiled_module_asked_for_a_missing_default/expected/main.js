import logger_1 from './lib/logger.js';
const { default: again } = logger_1;
console.log(typeof logger_1.default, typeof again);
