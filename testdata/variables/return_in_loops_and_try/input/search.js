const names = ['a', 'b', 'c'];
for (const name of names) {
  if (name === 'b') return exports.found = name;
}
exports.found = 'none';
console.log('never printed');
