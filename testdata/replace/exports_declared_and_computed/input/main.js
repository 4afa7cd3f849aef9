var styles = require('./styles');
console.log(Object.keys(styles).join(), styles.bold('x'), styles.add('red')('y'), styles.red('z'));
