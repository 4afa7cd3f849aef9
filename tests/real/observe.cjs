// node observe.cjs NAME DRIVER: requires the package and lets the driver look at it.
'use strict';

const printer = require('./print.cjs');

const [name, driverFile] = process.argv.slice(2);
const print = printer();
const pkg = require(name);
const load = async (subpath) => require(`${name}/${subpath}`);

print('typeof', typeof pkg);
const isRich = pkg !== null && (typeof pkg === 'object' || typeof pkg === 'function');
print('keys', isRich ? Object.keys(pkg).sort() : []);
print('same again', require(name) === pkg);
require(driverFile)(pkg, print, { load }).then(
  () => print('driver', 'ended'),
  (error) => {
    print('driver threw', error);
    process.exitCode = 1;
  },
);
