class Point {
  constructor(x) {
    this.x = x;
    Object.freeze(this);
  }
}
var point = new Point(1);
point.x = 2;
console.log(point.x);

function Shape() {}
Shape.prototype = Object.freeze({ sides: 0 });
class Square extends Shape {}
var square = new Square();
square.sides = 4;
console.log(square.sides);

function Circle() {}
require('util').inherits(Circle, Shape);
var circle = new Circle();
circle.sides = 1;
console.log(circle.sides);

var defaults;
Object.preventExtensions(defaults = { a: 1 });
defaults.b = 2;
console.log(Object.keys(defaults).join());
