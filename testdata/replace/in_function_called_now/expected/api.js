const module = { exports: {} };
const exports = module.exports;

exports.name = 'initial';

function init() {
  module.exports = { name: 'from init' };
}

init();
module.exports.added = exports.name;

export default module.exports;
