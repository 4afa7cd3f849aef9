function _import(name) {
  return 'imported ' + name;
}
export { _import as 'import' };
const _export = { import: 1 }.import;
export { _export as 'export' };
// hidden from old browsers
