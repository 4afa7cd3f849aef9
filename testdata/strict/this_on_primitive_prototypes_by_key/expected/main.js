['isText', 'isSame'].forEach(function (name) {
  String.prototype[name] = function (other) { return name === 'isText' ? Object(this) instanceof String : Object(this) === other; };
});
console.log('a'.isText(), 'a'.isSame('a'));

export {};
