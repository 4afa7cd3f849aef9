export { describe, scale };
import * as circle_1 from "./circle.js";
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
export { Shape };
