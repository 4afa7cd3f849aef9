const validate = require('./validate');
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

module.exports = Document;
