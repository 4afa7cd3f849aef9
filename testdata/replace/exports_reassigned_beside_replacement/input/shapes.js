const api = module.exports = {};

api.area = (a, b) => a * b;

exports = function slugify(text) {
  return text.toLowerCase();
};
exports.late = 'lost';
console.log(exports('Own'), exports.late);
