"use strict";

var _index = _interopRequireWildcard(require("./index"));
var everything = _index;
var cache;
function _interopRequireWildcard(e, t) { if (!t && e && e.__esModule) return e; var r, c, a = Object.defineProperty, n = { __proto__: null, default: e }; if (Object(e) !== e) return n; if (cache || "function" != typeof WeakMap || (cache = new WeakMap()), cache) { if (cache.has(e)) return cache.get(e); cache.set(e, n); } for (c in e) "default" !== c && {}.hasOwnProperty.call(e, c) && ((r = a && Object.getOwnPropertyDescriptor(e, c)) && (r.get || r.set) ? a(n, c, r) : n[c] = e[c]); return n; }
console.log(new _index.Circle(2).show(), (0, _index.area)(3), _index.Unit.Meter, (0, _index.twice)(4), _index.unit, _index.both, _index.version, _index.default);
console.log(everything.area === _index.area, everything.hidden);
