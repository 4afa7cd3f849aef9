const module = { exports: {} };

try {
  module.exports = JSON.parse('{ "name": broken }');
} catch (e) {
  module.exports.name = 'replaced nothing: ' + e.name;
}

export default module.exports;
