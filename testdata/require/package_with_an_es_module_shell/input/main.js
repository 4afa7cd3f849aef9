const { command, isSame } = require('./command');
const commander = require('commander');
const { onlyHere } = require('commander');
const { list } = require('two-instances');

console.log(command.name, isSame(commander.program), onlyHere, list);
