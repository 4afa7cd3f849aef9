const thing = require('./thing');
console.log(thing.visible, thing.lost);
