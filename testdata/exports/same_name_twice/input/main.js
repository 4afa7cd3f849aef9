const level = require('./level');

console.log(level.current, level.get(), level.first());
