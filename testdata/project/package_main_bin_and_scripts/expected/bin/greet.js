#!/usr/bin/env node

import main from '../lib/index.js';
const { greet } = main;

console.log(greet(process.argv.slice(2).join(' ')));
