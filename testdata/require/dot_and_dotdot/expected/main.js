import * as inner from './feature/deep/inner.js';
console.log(inner.parent, inner.grandparent, inner.root.name, inner.here);
