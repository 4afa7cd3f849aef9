var colors = require('./colors');
console.log(colors.mode, colors.red('x'), colors.themed);
