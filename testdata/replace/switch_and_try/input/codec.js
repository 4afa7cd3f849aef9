try {
  module.exports = JSON.parse('{ "name": broken }');
} catch (e) {
  module.exports.name = 'replaced nothing: ' + e.name;
}
