const chalk = (text) => `<${text}>`;
export default chalk;

chalk.red = (text) => chalk('red:' + text);
chalk.supported = true;
