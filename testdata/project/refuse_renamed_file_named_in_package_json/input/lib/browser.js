exports.sum = function (o) { return o.a + o.b; };
