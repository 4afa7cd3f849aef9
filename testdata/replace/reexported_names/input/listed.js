const circle = require('./circle');

exports.area = circle.area;
