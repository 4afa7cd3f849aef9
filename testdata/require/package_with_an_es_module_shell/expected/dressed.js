import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const { greet } = require('dressed');

export { greet };
