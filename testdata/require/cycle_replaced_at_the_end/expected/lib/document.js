import * as validate from './validate.js';
const prefix = validate.prefix;

class Document {
  constructor(fields) {
    this.fields = fields;
  }
  validate() {
    return prefix + validate.check(this);
  }
  clone() {
    return validate.copy(this);
  }
}

export { Document as default, Document as 'module.exports' };
