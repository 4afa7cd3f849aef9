var frozen = Object.freeze({ a: 1 });
var withGetter = { get size() { return 10; } };
var sealed = Object.preventExtensions({});

frozen.a = 2;
withGetter.size = 20;
sealed.added = true;
undefined = 'no';
NaN = 1;
'text'.length = 99;
'text'.custom = true;
console.log(delete frozen.a, delete [].length, delete Object.prototype);

(function named() { named = 'kept'; console.log(typeof named); })();

console.log(frozen.a, withGetter.size, sealed.added, undefined, NaN);
