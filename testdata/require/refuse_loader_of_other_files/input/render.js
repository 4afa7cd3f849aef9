const { escape } = require('./escape');

function load(module, path) {
  module.exports = require('fs').readFileSync(path, 'utf8');
}

if (typeof require !== 'undefined' && require.extensions) {
  require.extensions['.txt'] = load;
}

exports.render = (text) => escape('<' + text + '>');
