const chalk = require('./chalk');
console.log(chalk.red('x'), chalk.supported, chalk('y'));
