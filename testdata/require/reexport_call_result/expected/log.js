import createLogger from './create-logger.js';

export const info = createLogger('info');
export const warn = createLogger('warn', { stream: 'err' });
