#!/usr/bin/env node

const { greet } = require('..');

console.log(greet(process.argv.slice(2).join(' ')));
