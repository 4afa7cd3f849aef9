const { render } = require('./render');

console.log(render('hello'), require('./page.txt').length > 0);
