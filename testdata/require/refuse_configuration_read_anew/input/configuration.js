const { defaults } = require('./defaults');

// People edit theirs meanwhile.
exports.read = (name) => {
  const file = require.resolve(`./configurations/${name}`);
  delete require.cache[file];
  return { ...defaults, ...require(file) };
};
