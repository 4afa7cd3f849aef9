function circle(radius) {
  return Math.round(Math.PI * radius * radius);
}
export { circle as default, circle as 'module.exports' };
