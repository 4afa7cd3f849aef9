import _path from "path";
import * as shapes from "./shapes.js";
import _greet from "./greet.js";
console.log((0, _path.join)("a", "b").length, _path.sep.length, shapes.area(2), _greet("you"));
