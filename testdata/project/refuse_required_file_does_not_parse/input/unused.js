console.log(require('./broken').value);
