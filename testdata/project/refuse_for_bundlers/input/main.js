const { title } = require('./title');
const assets = require('./assets');

console.log(title, assets.lazily().text, assets.folder);
