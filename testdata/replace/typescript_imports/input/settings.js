"use strict";
module.exports = { depth: 2 };
