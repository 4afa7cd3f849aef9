const parse = JSON.parse;
let format = (v) => JSON.stringify(v);

// the exported functions are not the locals of the same name
function _parse(text) {
  _parse.calls = (_parse.calls || 0) + 1;
  return parse(text).length;
}
export { _parse as parse };

const _format = (value) => '<' + format(value) + '>';
export { _format as format };

format = (v) => JSON.stringify(v).toUpperCase();
