import * as index_1 from "./index.js";
import * as everything from "./index.js";
console.log(new index_1.Circle(2).show(), (0, index_1.area)(3), index_1.Unit.Meter, (0, index_1.twice)(4), index_1.unit, index_1.both, index_1.version, index_1.default);
console.log(everything.area === index_1.area, everything.hidden);
