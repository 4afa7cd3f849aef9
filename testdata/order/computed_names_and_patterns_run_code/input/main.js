const say = (text) => console.log(text) || text;
class Named {
  [say('key')]() {}
}
require('./a');
const a = require('./b');
const source = {
  get deep() {
    return say('getter') && {};
  },
};
const { deep } = source;
const b = require('./c');
const list = {
  *[Symbol.iterator]() {
    yield say('iterator');
  },
};
const [first] = list;
const c = require('./d');
console.log(typeof Named, deep, first, a, b, c);
