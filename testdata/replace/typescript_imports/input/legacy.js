"use strict";
module.exports = { name: 'legacy', version: 1 };
