Object.defineProperties(module.exports, {
  unset: { enumerable: true }
});
