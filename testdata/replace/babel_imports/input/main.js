"use strict";

var _path = _interopRequireWildcard(require("path"));
var fs = _interopRequireWildcard(require("fs"));
var _events = require("events");
var _assert = _interopRequireDefault(require("assert"));
var _model = _interopRequireWildcard(require("./model"));
var units = _interopRequireWildcard(require("./units"));
var _service = _interopRequireDefault(require("./service"));
var _legacy = _interopRequireDefault(require("./legacy"));
var _settings = _interopRequireDefault(require("./settings"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
var cache;
function _interopRequireWildcard(e, t) { if (!t && e && e.__esModule) return e; var r, c, a = Object.defineProperty, n = { __proto__: null, default: e }; if (Object(e) !== e) return n; if (cache || "function" != typeof WeakMap || (cache = new WeakMap()), cache) { if (cache.has(e)) return cache.get(e); cache.set(e, n); } for (c in e) "default" !== c && {}.hasOwnProperty.call(e, c) && ((r = a && Object.getOwnPropertyDescriptor(e, c)) && (r.get || r.set) ? a(n, c, r) : n[c] = e[c]); return n; }
const legacy = require("./legacy");
/** Shows everything once. */
const model = new _model.default('m', _model.Kind.Big);
console.log(model.show(), units.twice(4), units.LIMIT, (0, _service.default)(3), _settings.default.depth);
console.log(_path.default.posix.join('a', 'b'), (0, _path.join)('a', 'b').length, fs.existsSync('/nope'), _path.default === require('path'));
units.bump();
console.log(units.counter, Object.keys(legacy), _legacy.default.name, _legacy.default === legacy);
(0, _assert.default)(true);
_assert.default.ok(units.counter === 1);
class Loud extends _events.EventEmitter {
  shout() {
    this.emit('shout', units.counter);
  }
}
const loud = new Loud();
loud.on('shout', n => console.log('heard', n));
loud.shout();
