const fs = require('fs');
const path = require('path');

const template = fs.readFileSync(__dirname + '/views/page.txt', 'utf8');
const again = fs.readFileSync(path.join(__dirname, 'views', 'page.txt'), 'utf8');
const third = fs.readFileSync(`${__dirname}/views/page.txt`, 'utf8');

console.log(template.trim(), again === template, third === template);
console.log(path.basename(__filename).replace(/\.c?js$/, ''), path.dirname(__filename) === __dirname);
console.log({ __dirname }.__dirname === __dirname, require('./views/where').name);
