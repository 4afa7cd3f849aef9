module.exports = Entry;

const Extended = require('./extended');

function Entry(name) {
  this.name = name;
}

Entry.prototype.next = function () {
  return new Extended(this.name + '+');
};
