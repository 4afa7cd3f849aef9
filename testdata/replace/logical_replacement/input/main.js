console.log(require('./keep').kept, require('./or').who, require('./nullish').who);
