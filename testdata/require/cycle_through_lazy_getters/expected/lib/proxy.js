export { Proxy as default, Proxy as 'module.exports' };

function Proxy() {
  this.log = [];
  this.onopen();
  this.ontext('x');
}

import main from './index.js';
var EVENTS = main.EVENTS;
Object.keys(EVENTS).forEach(function (name) {
  if (EVENTS[name] === 0) {
    Proxy.prototype['on' + name] = function () {
      this.log.push(name);
    };
  } else {
    Proxy.prototype['on' + name] = function (a) {
      this.log.push(name + ':' + a);
    };
  }
});
