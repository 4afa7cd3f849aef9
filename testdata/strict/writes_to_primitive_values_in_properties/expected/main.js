var options = { name: 'x', size: { width: 10 } };
setProperty(options.name, 'mark', 1);
setProperty(options.size.width, 'unit', 'px');
console.log(options.name.mark, options.size.width.unit, deleteProperty(options.name, 'length'));

var words = ['one', 'two'];
setProperty(words[0], 'seen', true);
words.forEach(function (word) { setProperty(word, 'seen', true); });
console.log(words[0].seen);

function Tag(text) {
  this.text = 'text';
  setProperty(this.text, 'owner', text);
}
console.log(new Tag('b').text.owner);

'a,b'.split(',').forEach(function (part) { setProperty(part, 'used', console.log(part)); });

var iterator = Symbol.iterator;
setProperty(iterator, 'used', true);
console.log(iterator.used);

// An assignment as in sloppy code: it does not matter whether it succeeds.
function setProperty(object, key, value) {
  Reflect.set(object == null ? object : Object(object), key, value, object);
  return value;
}

// `delete` as in sloppy code: says whether it succeeds.
function deleteProperty(object, key) {
  return Reflect.deleteProperty(object == null ? object : Object(object), key);
}

export {};
