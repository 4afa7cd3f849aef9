module.exports = parse;
module.exports.short = short;
module.exports.UNITS = { s: 1000, m: 60000, h: 3600000 };

function parse(text) {
  return parseInt(text, 10) * module.exports.UNITS[text.slice(-1)];
}

function short(ms) {
  return ms / parse.UNITS.s + 's';
}
