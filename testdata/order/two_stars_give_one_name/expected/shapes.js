const shapes = (a, b) => a + b;
export default shapes;
shapes.double = (n) => n * 2;
