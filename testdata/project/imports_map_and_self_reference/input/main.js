const self = require('self-aware');
const { extra } = require('self-aware/extra');

console.log(self === require('./lib'), self.name, extra(), require('#internal/id').id, require('self-aware/package.json').version);
