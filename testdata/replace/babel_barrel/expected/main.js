import * as _index from "./index.js";
var everything = _index;
console.log(new _index.Circle(2).show(), (0, _index.area)(3), _index.Unit.Meter, (0, _index.twice)(4), _index.unit, _index.both, _index.version, _index.default);
console.log(everything.area === _index.area, everything.hidden);
