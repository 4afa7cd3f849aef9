"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Shape = void 0;
exports.describe = describe;
exports.scale = scale;
const circle_1 = require("./circle");
function describe(shape) {
    return shape.area() + " " + circle_1.unit.area();
}
function scale(n) {
    return n * 10;
}
class Shape {
    constructor(n) {
        this.n = n;
    }
    area() {
        return scale(this.n);
    }
}
exports.Shape = Shape;
