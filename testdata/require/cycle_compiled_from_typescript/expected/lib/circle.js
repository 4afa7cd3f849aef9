import * as shape_1 from "./shape.js";
const scales = { scale: shape_1.scale };
class Circle {
    area() {
        return unit.area();
    }
}
export { Circle, scales };
export var unit = { area: () => 5 + (shape_1.Shape ? 1 : 2) };
