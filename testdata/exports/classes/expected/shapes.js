class Shape {
  area() { return 0; }
  describe() {
    return `${this.constructor.name} with area ${this.area().toFixed(1)}`;
  }
}

export { Shape };

export class Circle extends Shape {
  constructor(radius) {
    super();
    this.radius = radius;
  }

  area() {
    return Math.PI * this.radius ** 2;
  }
}

export class Square extends Shape {
  constructor(side) {
    super();
    this.side = side;
  }

  area() {
    return this.side * this.side;
  }
}
