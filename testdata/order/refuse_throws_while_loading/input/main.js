console.log('before');

try {
  require('./broken');
} catch (err) {
  console.log('caught', err.name, err.message);
}

try {
  require('./broken');
} catch (err) {
  console.log('evaluated again:', err.message);
}
console.log(require('./good').ok);
