module.exports = function clear() {
  for (const key of Object.keys(require.cache)) delete require.cache[key];
};
