module.exports = function Shapes () {
  return { Circle: module.exports.Circle }
}
module.exports.Circle = class Circle {
  constructor (r) { this.r = r }
}
