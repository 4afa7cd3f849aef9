var seen;
Object.defineProperty(Number.prototype, 'unit', {
  set: function (value) { seen = typeof this + ' ' + value; },
  configurable: true
});

(5).unit = 'cm';
console.log(seen);
delete Number.prototype.unit;
