export default parse;
parse.short = short;
parse.UNITS = { s: 1000, m: 60000, h: 3600000 };

function parse(text) {
  return parseInt(text, 10) * parse.UNITS[text.slice(-1)];
}

function short(ms) {
  return ms / parse.UNITS.s + 's';
}
