import { find } from './platform.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const exports = {};

const driver = find('no such platform');
const { register } = require('./register');

exports.stop = () => register(driver);

export { exports as default, exports as 'module.exports' };
