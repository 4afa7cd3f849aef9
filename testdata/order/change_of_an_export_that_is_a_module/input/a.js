exports.x = 1; exports.f = () => exports.x;
