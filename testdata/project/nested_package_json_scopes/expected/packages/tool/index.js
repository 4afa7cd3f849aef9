import { createRequire } from 'module';
const require = createRequire(import.meta.url);

export default (x) => require('../inner').name + ' tool ' + x;
