const counter = require('./counter');
const view = require('./view');

exports.kinds = Object.keys(view);

console.log(exports.kinds, counter.current, view.picked, counter.current);
