import pkg from './package-data.json' with { type: 'json' };
import list from './list.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import other from './other.js';

const { name, version } = pkg;
const width = settings.editor.tab.width;

console.log(pkg.name, name, version, list.length, list[1], width);

// one object for everybody who asks
pkg.version = 'patched';
console.log(pkg.version, other());
