require('./register').install({ prefix: '>> ' });

const tool = require('./tool');
const { helper } = require('./helper');

console.log(tool.run(), helper());
