import mustacheLike from './mustache-like.js';
const { render, version } = mustacheLike;
console.log(render('hi {{name}}', { name: 'Jo' }), version, global.Mustache === undefined);
