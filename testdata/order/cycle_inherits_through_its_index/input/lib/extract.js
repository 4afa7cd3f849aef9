module.exports = Extract;

const { inherits } = require('util');
const streams = require('../index');

// What is loaded first by its own path has no methods yet, before the conversion and after it.
inherits(Extract, streams.Parse);

function Extract() {
  streams.Parse.call(this);
}

Extract.prototype.name = () => streams.names.extract;
