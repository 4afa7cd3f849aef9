'use strict';

const kParse = [
  ['a=b&c=d'],
  ['a[b][c]=d'],
  ['a[]=1&a[]=2'],
  ['a[0]=b&a[2]=c&a[1]=d'],
  ['a[100]=x'],
  ['a[100]=x', { arrayLimit: 200 }],
  ['a.b.c=1', { allowDots: true }],
  ['?a=1', { ignoreQueryPrefix: true }],
  ['a;b=1;c=2', { delimiter: ';' }],
  ['a=1,2&b=3', { comma: true }],
  ['a[b][c][d][e][f][g]=h'],
  ['a[b][c][d]=h', { depth: 1 }],
  ['a=1&b=2&c=3', { parameterLimit: 2 }],
  ['a&b=', { strictNullHandling: true }],
  ['a&b='],
  ['a[hasOwnProperty]=x'],
  ['a[hasOwnProperty]=x', { plainObjects: true }],
  ['a[__proto__][x]=1', { allowPrototypes: true }],
  ['a=%E2%98%BA&b=%20+'],
  ['a=%A7', { charset: 'iso-8859-1' }],
  ['utf8=%E2%9C%93&a=%C3%B8', { charsetSentinel: true }],
  ['a=&#9786;', { charset: 'iso-8859-1', interpretNumericEntities: true }],
  ['a[]=b&a[]=&a[]=c'],
  ['a[]=b', { parseArrays: false }],
  ['a=b&a=c&a=d'],
  ['a[][b]=c&a[][b]=d'],
  ['a[1]=x', { allowSparse: true }],
  [''],
  [{ 'a[b]': 'c' }],
];

const kStringify = [
  [{ a: 'b', c: 'd' }],
  [{ a: { b: { c: 'd' } } }],
  [{ a: ['b', 'c'] }],
  [{ a: ['b', 'c'] }, { arrayFormat: 'brackets' }],
  [{ a: ['b', 'c'] }, { arrayFormat: 'repeat' }],
  [{ a: ['b', 'c'] }, { arrayFormat: 'comma' }],
  [{ a: ['b', 'c'] }, { indices: false }],
  [{ a: { b: 'c' } }, { allowDots: true }],
  [{ a: null, b: undefined, c: '' }],
  [{ a: null, b: undefined }, { strictNullHandling: true }],
  [{ a: null, b: 1 }, { skipNulls: true }],
  [{ a: 'ü ' }, { encode: false }],
  [{ a: 'ü ' }, { charset: 'iso-8859-1', charsetSentinel: true }],
  [{ a: 'b c' }, { format: 'RFC1738' }],
  [{ a: 'b' }, { addQueryPrefix: true }],
  [{ b: 1, a: 2 }, { sort: (x, y) => x.localeCompare(y) }],
  [{ a: new Date(0) }],
  [{ a: new Date(0) }, { serializeDate: (date) => String(date.getTime()) }],
  [{ a: 1, b: 2 }, { filter: ['a'] }],
  [{ a: 1, b: { c: 2 } }, { filter: (prefix, value) => (prefix === 'b' ? undefined : value) }],
  [{ 'a b': 'c d' }, { encodeValuesOnly: true }],
  [{ a: true, b: 10n }],
  ['not an object'],
];

module.exports = async function (qs, print) {
  for (const [text, options] of kParse) print(`parse ${JSON.stringify(text)} ${JSON.stringify(options ?? {})}`, qs.parse(text, options));
  for (const [index, [object, options]] of kStringify.entries()) print(`stringify ${index}`, qs.stringify(object, options));
  const cycle = {};
  cycle.self = cycle;
  for (const bad of [() => qs.stringify(cycle), () => qs.parse('a', { charset: 'x' }), () => qs.stringify({}, { format: 'x' }), () => qs.parse('a', { decoder: 1 })]) {
    try {
      print('no error', bad());
    } catch (error) {
      print('error', error);
    }
  }
  print('formats', qs.formats);
  print('RFC3986', qs.formats.formatters.RFC3986('a+b'));
  print('custom decoder', qs.parse('a=1', { decoder: (text) => `<${text}>` }));
  print('custom encoder', qs.stringify({ a: 1 }, { encoder: (text) => `<${text}>` }));
};
