exports.sum = function (list) { return list.reduce(function (a, b) { return a + b; }, 0); };
exports.product = function (list) { return list.reduce(function (a, b) { return a * b; }, 1); };
exports.mean = function (list) { return exports.sum(list) / list.length; };
exports.range = function (list) { return [Math.min.apply(null, list), Math.max.apply(null, list)]; };
