const { Command, program: main } = require('commander');
const Base = require('commander').Command;

exports.command = new Command('add');
exports.isSame = (other) => other === main && Base === Command;
