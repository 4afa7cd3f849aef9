#!/usr/bin/env node
'use strict';

const worker = require('./worker');

if (require.main === module) {
  console.log('main is run directly');
}
if (module === require.main) console.log('turned around');
if (require.main == module) console.log('loosely');
if (require.main !== module) console.log('never');
if (!module.parent) console.log('no parent');

console.log(worker.direct, worker.parent, worker.filename);
