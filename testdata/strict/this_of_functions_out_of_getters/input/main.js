var logger = {
  get log() { return function () { return this === globalThis; }; },
};
var log = logger.log;
console.log(log(), logger.log());
