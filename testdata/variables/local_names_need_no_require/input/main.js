// the converter will want to call things these names
const createRequire = (name) => 'not Node\'s ' + name;
const fileURLToPath = 'mine';
const path = { dirname: () => 'not this one' };
const url = 'http://localhost';
const _default = 'taken', require$ = 'also taken', __module = 'and this';

console.log(createRequire('require'), fileURLToPath, path.dirname(), url, _default, require$, __module);
console.log(require('path').basename(__dirname).length > 0, typeof __filename);
console.log(require(process.env.FIXTURE_NAME || './plugin').name);
