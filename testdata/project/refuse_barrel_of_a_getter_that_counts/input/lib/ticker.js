'use strict';

let ticked = 0;
Object.defineProperty(exports, 'ticked', {
  enumerable: true,
  get() {
    return ++ticked;
  },
});
