import * as lib from './lib.js';
console.log([lib.e, lib.self, lib.m, lib.iife, lib.called, lib.helper].join(' '));
