function sum(a, b) {
  return a + b;
}
<!-- the old page began here
console.log(sum(1, 2));
if (sum) {
}
  <!-- indented
console.log('done');
