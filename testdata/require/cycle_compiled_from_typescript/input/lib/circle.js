"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.unit = exports.scales = exports.Circle = void 0;
const shape_1 = require("./shape");
const scales = { scale: shape_1.scale };
class Circle {
    area() {
        return exports.unit.area();
    }
}
exports.Circle = Circle;
exports.scales = scales;
exports.unit = { area: () => 5 + (shape_1.Shape ? 1 : 2) };
