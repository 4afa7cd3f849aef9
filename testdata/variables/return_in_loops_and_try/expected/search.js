const names = ['a', 'b', 'c'];
export let found;
main: {
for (const name of names) {
  if (name === 'b') { found = name; break main; }
}
found = 'none';
console.log('never printed');
}
