const api = {};
export default api;

api.area = (a, b) => a * b;

let exports = function slugify(text) {
  return text.toLowerCase();
};
exports.late = 'lost';
console.log(exports('Own'), exports.late);
