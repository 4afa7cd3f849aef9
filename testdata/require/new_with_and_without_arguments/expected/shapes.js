const shapes = function Shapes () {
  return { Circle: shapes.Circle }
}
export default shapes
shapes.Circle = class Circle {
  constructor (r) { this.r = r }
}
