'use strict';

const path = require('path');

const shapes = path.join(__dirname, 'lib');
const square = require(__dirname + '/lib/square');
const circle = require(path.join(shapes, 'circle.js'));
const { names } = require(`${__dirname}/lib/names`);

function load(name) {
  return require(path.join(shapes, name));
}

console.log(square(3), circle(1), names);
console.log(load('square')(2), load('circle') === circle);
console.log(require(require.resolve('./lib/names')).names === names);
console.log(path.basename(shapes));
