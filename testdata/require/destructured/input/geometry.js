exports.area = (w, h) => w * h
exports.perimeter = (w, h) => 2 * (w + h)
