export { Entry as default };

import Extended from './extended.js';

function Entry(name) {
  this.name = name;
}

Entry.prototype.next = function () {
  return new Extended(this.name + '+');
};
