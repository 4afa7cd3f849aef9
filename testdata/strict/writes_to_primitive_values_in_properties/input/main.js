var options = { name: 'x', size: { width: 10 } };
options.name.mark = 1;
options.size.width.unit = 'px';
console.log(options.name.mark, options.size.width.unit, delete options.name.length);

var words = ['one', 'two'];
words[0].seen = true;
words.forEach(function (word) { word.seen = true; });
console.log(words[0].seen);

function Tag(text) {
  this.text = 'text';
  this.text.owner = text;
}
console.log(new Tag('b').text.owner);

'a,b'.split(',').forEach(function (part) { part.used = console.log(part); });

var iterator = Symbol.iterator;
iterator.used = true;
console.log(iterator.used);
