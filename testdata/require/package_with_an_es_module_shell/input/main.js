const { command, isSame } = require('./command');
const commander = require('commander');
const { onlyHere } = require('commander');
const { list } = require('two-instances');
const { greet } = require('./dressed');

console.log(command.name, isSame(commander.program), onlyHere, list, greet('you'));
