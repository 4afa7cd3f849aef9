import _module from 'module';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const { isBuiltin } = _module;

const name = ['./va', 'lue'].join('');
console.log(isBuiltin('fs'), require(name).value);
