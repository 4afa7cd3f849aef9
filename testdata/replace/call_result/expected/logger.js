import { createLogger } from './create.js';

export default createLogger('app');
