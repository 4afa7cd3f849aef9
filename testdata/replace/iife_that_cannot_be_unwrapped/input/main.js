var early = require('./early');
console.log(early.always, 'never' in early);
console.log(require('./clash').inner, require('./clash').outer);
console.log(require('./global').before, require('./global').inside);
console.log(require('./args').count);
