const { opened } = require('./doors');
const hall = require('./hall');

console.log(opened, hall.count);
