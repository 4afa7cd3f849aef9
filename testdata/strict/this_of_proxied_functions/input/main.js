var count = 0;
var counted = new Proxy(function () { return this === globalThis; }, {
  apply: function (target, self, list) {
    count += 1;
    return Reflect.apply(target, self, list);
  },
});
console.log(counted(), count);
