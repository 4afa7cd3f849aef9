#!/usr/bin/env node
exports.sum = function (o) { with (o) return a + b; };
