import _path from 'path';
import { createRequire as _createRequire } from 'module';
const require = _createRequire(import.meta.url);

// the converter will want to call things these names
const createRequire = (name) => 'not Node\'s ' + name;
const fileURLToPath = 'mine';
const path = { dirname: () => 'not this one' };
const url = 'http://localhost';
const _default = 'taken', require$ = 'also taken', __module = 'and this';

console.log(createRequire('require'), fileURLToPath, path.dirname(), url, _default, require$, __module);
console.log(_path.basename(import.meta.dirname).length > 0, 'string');
console.log(require(process.env.FIXTURE_NAME || './plugin').name);
