let count = 1;

exports.count = count;
count = 2;

exports.bump = () => { count++; };
exports.current = () => count;
