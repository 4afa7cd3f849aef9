var current;
(current = module.exports = { value: 1 }).value += 1;
current.value *= 10;
