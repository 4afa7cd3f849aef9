const inner = require('./feature/deep/inner');
console.log(inner.parent, inner.grandparent, inner.root.name, inner.here);
