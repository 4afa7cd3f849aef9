exports = module.exports = { limit: 3 };

console.log(typeof module, typeof exports, typeof require);
