var total = 0;

for (i = 0; i < 3; i++) total += i;
for (key in { a: 1, b: 2 }) total += key;
for (item of ['x', 'y']) total += item;

first = second = 'chained';
[left, right] = [1, 2];
({ width, height: tall = 9 } = { width: 5 });
count = 1;
count++;
count += 10;

console.log(total, i, key, item, first, second, left, right, width, tall, count);
console.log('i' in globalThis, globalThis.second, typeof never);
console.log(require('./sees')());
