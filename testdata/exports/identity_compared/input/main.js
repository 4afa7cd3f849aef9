var self = require('./self');

console.log(self.same, self.own(self), self.own({}), self.sameThis);
