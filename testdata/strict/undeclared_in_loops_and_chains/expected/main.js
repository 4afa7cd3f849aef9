import sees from './sees.js';

var total = 0;

for (globalThis.i = 0; i < 3; i++) total += i;
for (globalThis.key in { a: 1, b: 2 }) total += key;
for (globalThis.item of ['x', 'y']) total += item;

globalThis.first = globalThis.second = 'chained';
[globalThis.left, globalThis.right] = [1, 2];
({ width: globalThis.width, height: globalThis.tall = 9 } = { width: 5 });
globalThis.count = 1;
count++;
count += 10;

console.log(total, i, key, item, first, second, left, right, width, tall, count);
console.log('i' in globalThis, globalThis.second, typeof never);
console.log(sees());
