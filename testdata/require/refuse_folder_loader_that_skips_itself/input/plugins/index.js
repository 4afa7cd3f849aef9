const loaded = [];

require('fs').readdirSync(__dirname).forEach(name => {
  if (name === 'index.js') return;
  // The names of a plain object as variables.
  with (require('./' + name)) { loaded.push(title); }
});

module.exports = loaded;
