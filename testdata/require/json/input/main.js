const pkg = require('./package-data.json');
const { name, version } = require('./package-data');
const list = require('./list.json');
const width = require('./settings').editor.tab.width;

console.log(pkg.name, name, version, list.length, list[1], width);

// one object for everybody who asks
pkg.version = 'patched';
console.log(require('./package-data').version, require('./other')());
