const PI = 3.14;

function add(a, b) {
  return a + b;
}

function subtract(a, b) {
  return a - b;
}

function multiply(a, b) {
  return a * b;
}

export {
  add,
  subtract,
  multiply as times, // the public name is older than the function
  PI,
};
