export default Object.assign || function (target, source) {
  for (var k in source) target[k] = source[k];
  return target;
};
