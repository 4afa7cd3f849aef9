import * as cli from './cli.js';

console.log('cli ready');
console.log(cli.run('help'));
console.log(cli.run('build'));
console.log(cli.run('build'));
