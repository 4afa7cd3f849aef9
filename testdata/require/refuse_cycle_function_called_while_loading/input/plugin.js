const registry = require('./registry');

try {
  registry.add('early');
} catch (error) {
  console.log(error.name);
}
exports.suffix = '!';
