['isText', 'isSame'].forEach(function (name) {
  String.prototype[name] = function (other) { return name === 'isText' ? this instanceof String : this === other; };
});
console.log('a'.isText(), 'a'.isSame('a'));
