globalThis.count = 1;
count += (delete globalThis.count, 2);
console.log(count);
