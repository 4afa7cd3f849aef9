exports.clear = () => {
  for (const key of Object.keys(require.cache)) {
    if (key.includes('config')) delete require.cache[key];
  }
};
