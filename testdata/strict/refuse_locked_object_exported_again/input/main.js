console.log(require('./store.js').report());
