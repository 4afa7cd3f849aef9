Parse.create = Parse;
export { Parse as default, Parse as 'module.exports' };

import { inherits } from 'util';
import { names } from '../index.js';
import { EventEmitter } from 'events';

inherits(Parse, EventEmitter);

function Parse() {
  if (!(this instanceof Parse)) return new Parse();
  EventEmitter.call(this);
}

Parse.prototype.name = () => names.parse;
