console.log('circle');
exports.area = (r) => r * r * 3;
exports.Circle = class Circle {};
