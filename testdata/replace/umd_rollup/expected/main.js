import { render, version } from './mustache-like.js';
console.log(render('hi {{name}}', { name: 'Jo' }), version, global.Mustache === undefined);
