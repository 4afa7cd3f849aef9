exports.format = (n) => `day ${n}`;
