// Copyright notice stays where it is.
'use strict'; // we like it strict

/** The counter. */
const counter = require('./counter');

(function () {
  console.log(this, counter.next(), counter.strict());
})();
