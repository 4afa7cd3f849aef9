// node observe_import.mjs NAME DRIVER: imports the package; the driver looks at the default export. The first line
// of stdout is the list of names that the package exports, as JSON.

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const [name, driverFile] = process.argv.slice(2);
const print = require('./print.cjs')();
const namespace = await import(name);
const load = async (subpath) => (await import(`${name}/${subpath}`)).default;

// the name under which newer versions of node show the whole of a CommonJS module
const names = Object.keys(namespace).filter((each) => each !== 'module.exports');
process.stdout.write(`${JSON.stringify(names.map((each) => [each, typeof namespace[each]]))}\n`);

const pkg = namespace.default ?? namespace;
print('default is what require gives', namespace.default === require(name));
for (const each of names.filter((every) => every !== 'default')) {
  print(`${each} is a member of the default export`, namespace.default?.[each] === namespace[each]);
}
try {
  await require(driverFile)(pkg, print, { load });
  print('driver', 'ended');
} catch (error) {
  print('driver threw', error);
  process.exitCode = 1;
}
