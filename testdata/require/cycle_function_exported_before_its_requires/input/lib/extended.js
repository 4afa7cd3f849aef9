module.exports = Extended;

const Entry = require('./entry');
const { inherits } = require('util');

inherits(Extended, Entry);

function Extended(name) {
  Entry.call(this, name);
}
