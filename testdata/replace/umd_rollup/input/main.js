const { render, version } = require('./mustache-like');
console.log(render('hi {{name}}', { name: 'Jo' }), version, global.Mustache === undefined);
