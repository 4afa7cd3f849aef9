exports.import = function (name) {
  return 'imported ' + name;
};
exports.export = { import: 1 }.import;
<!-- hidden from old browsers
