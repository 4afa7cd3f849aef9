exports.twice = (value) => value + value;
