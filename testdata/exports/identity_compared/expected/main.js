import self from './self.js';

console.log(self.same, self.own(self), self.own({}), self.sameThis);
