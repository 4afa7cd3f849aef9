function careful() {
  'use strict';
  return this === undefined;
}

function relaxed() {
  return globalThis === globalThis;
}

const both = function () {
  "use strict"
  return [typeof this, relaxed()];
};

console.log(careful(), relaxed(), both());

export {};
