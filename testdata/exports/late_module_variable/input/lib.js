'use strict';

exports.ready = true;
exports.log = [];
