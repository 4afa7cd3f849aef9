// Copyright notice stays where it is.
// we like it strict

/** The counter. */
import counter from './counter.js';

(function () {
  console.log(this, counter.next(), counter.strict());
})();
