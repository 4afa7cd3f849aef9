// A function that is thrown may be called by whoever catches it.
function leave() {
  (this ?? globalThis).left = 'globally';
}

function quit() {
  throw leave;
}

try {
  quit();
} catch (action) {
  action();
}

console.log(left);

export {};
