const { greet } = require('./greet');

module.exports = function loud(name) {
  // Loaded when it is needed.
  const { shout } = require('./shout');
  return shout(greet(name));
};
