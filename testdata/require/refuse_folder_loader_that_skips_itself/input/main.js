console.log(require('./plugins').join(' '));
