const module = { exports: {} };

var current;
(current = module.exports = { value: 1 }).value += 1;
current.value *= 10;

export default module.exports;
