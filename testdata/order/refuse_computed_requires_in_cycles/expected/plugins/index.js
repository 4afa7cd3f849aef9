import { createRequire } from 'module';
const require = createRequire(import.meta.url);

const exports = {};

const load = (name) => require('./' + name);

exports.names = ['one', 'two'].map((name) => load(name).name);

export { exports as default, exports as 'module.exports' };
