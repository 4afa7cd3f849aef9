// a fake for tests; the helper below wants the real one
export default (function setTimeout(fn) {
  realLater(() => console.log('real timer fired'));
  return fn();
});

function realLater(fn) {
  setTimeout(fn, 1);
}
