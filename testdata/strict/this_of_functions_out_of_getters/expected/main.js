var logger = {
  get log() { return function () { return (this ?? globalThis) === globalThis; }; },
};
var log = logger.log;
console.log(log(), logger.log());

export {};
