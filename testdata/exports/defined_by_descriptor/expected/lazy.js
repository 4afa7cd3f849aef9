const exports = {};

let calls = 0;
Object.defineProperty(exports, 'calls', { get: () => ++calls });
Object.defineProperty(exports, 'fixed', { value: 1 });
try {
  exports.fixed = 2;
} catch (error) {
  exports.caught = error.name;
}

export default exports;
