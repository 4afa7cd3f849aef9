var base = Object.freeze({ x: 1 });

function child(of) {
  return Object.create(of);
}

var node = child(base);
node = child(node);
Reflect.set(node, 'x', 2);
Reflect.set(node, 'y', 3);
console.log(node.x, node.y, Object.keys(node));

export {};
