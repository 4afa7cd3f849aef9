var frozen = Object.freeze({ a: 1 });
var withGetter = { get size() { return 10; } };
var sealed = Object.preventExtensions({});

Reflect.set(frozen, 'a', 2);
Reflect.set(withGetter, 'size', 20);
Reflect.set(sealed, 'added', true);
void ('no');
void (1);
void (99);
void (true);
console.log(Reflect.deleteProperty(frozen, 'a'), Reflect.deleteProperty([], 'length'), Reflect.deleteProperty(Object, 'prototype'));

(function named() { void ('kept'); console.log(typeof named); })();

console.log(frozen.a, withGetter.size, sealed.added, undefined, NaN);

export {};
