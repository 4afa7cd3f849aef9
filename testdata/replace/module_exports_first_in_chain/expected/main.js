import chalk from './chalk.js';
console.log(chalk.red('x'), chalk.supported, chalk('y'));
