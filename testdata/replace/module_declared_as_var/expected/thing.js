const loaded = { exports: {} };
var module = loaded;
const exports = module.exports;

exports.visible = 'visible';

var module = { exports: {} };
module.exports.lost = 'on a homemade module';
console.log(Object.keys(module.exports));

export default loaded.exports;
