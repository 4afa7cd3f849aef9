module.exports = Parse.create = Parse;

const { inherits } = require('util');
const names = require('../index').names;
const { EventEmitter } = require('events');

inherits(Parse, EventEmitter);

function Parse() {
  if (!(this instanceof Parse)) return new Parse();
  EventEmitter.call(this);
}

Parse.prototype.name = () => names.parse;
