module.exports = function circle(radius) {
  return Math.round(Math.PI * radius * radius);
};
