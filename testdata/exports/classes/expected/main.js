import * as shapes from './shapes.js';

const circle = new shapes.Circle(2);
console.log(circle.describe());
console.log(new shapes.Square(3).describe());
console.log(circle instanceof shapes.Shape, shapes.Circle.name);
