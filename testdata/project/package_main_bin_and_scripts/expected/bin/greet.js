#!/usr/bin/env node

import { greet } from '../lib/index.js';

console.log(greet(process.argv.slice(2).join(' ')));
