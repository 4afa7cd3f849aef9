for (var key = 'none' in {}) {
  console.log('never');
}
console.log(key);
