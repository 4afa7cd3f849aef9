var settings = { name: 'sloppy' };
with (settings) {
  exports.name = name;
}
