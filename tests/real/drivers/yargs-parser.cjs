'use strict';

const kRuns = [
  ['--foo=1 --bar two -x -y'],
  ['-abc 5'],
  ['--no-cache --cache.dir x'],
  ['--list a b c --end', { array: ['list'] }],
  ['--n 1 --n 2', { array: ['n'], number: ['n'] }],
  ['--verbose -vvv', { count: ['v'] }],
  ['-p 80', { alias: { p: ['port', 'listen-port'] } }],
  ['--some-option 1'],
  ['--some-option 1', { configuration: { 'camel-case-expansion': false } }],
  ['--a.b.c 1'],
  ['--a.b 1', { configuration: { 'dot-notation': false } }],
  ['x y -- z --w'],
  ['x -- z', { configuration: { 'populate--': true } }],
  ['--str 007', { string: ['str'] }],
  ['--bool false rest', { boolean: ['bool'] }],
  ['--k 1 --k 2 --k 3'],
  ['--k 1 --k 2', { configuration: { 'duplicate-arguments-array': false } }],
  ['--pair a b c', { narg: { pair: 2 } }],
  ['--pair a', { narg: { pair: 2 } }],
  ['', { default: { size: 3, deep: { a: 1 } } }],
  ['--size', { number: ['size'], default: { size: 3 } }],
  ['--path ./x', { normalize: ['path'] }],
  ['--num abc', { number: ['num'] }],
  ['--hex 0x1F --exp 1e3 --big 9007199254740993'],
  ['--x=a=b --y="quoted text" --z=\'single\''],
  ['-x.y 1'],
  ['--unknown 1 --known 2', { string: ['known'], configuration: { 'unknown-options-as-args': true } }],
  ['--foo-bar 1', { configuration: { 'strip-dashed': true } }],
  ['--f 1', { alias: { f: 'foo' }, configuration: { 'strip-aliased': true } }],
  ['a --halt b', { configuration: { 'halt-at-non-option': true } }],
  ['--arr 1 --arr 2', { array: [{ key: 'arr', integer: true }] }],
  ['--__proto__.x 1 --ok 2'],
  ['-- only rest'],
  ['--neg -5 -1'],
  ['--set-placeholder', { key: { other: true }, configuration: { 'set-placeholder-key': true } }],
];

module.exports = async function (parse, print) {
  for (const [line, options] of kRuns) {
    print(`${line} ${JSON.stringify(options ?? null)}`, parse(line, options));
  }
  print('array input', parse(['--a', 'b c', '-d']));
  print('coerce', parse('--n 4', { coerce: { n: (n) => n * 2 } }));
  const detailed = parse.detailed('--foo-bar 1 -x', { alias: { x: 'extra' }, default: { d: 1 } });
  print('detailed', [detailed.argv, detailed.aliases, detailed.defaulted, detailed.newAliases, detailed.error, Object.keys(detailed.configuration).length]);
  print('coerce error', String(parse.detailed('--n 4', { coerce: { n: () => { throw new Error('no'); } } }).error));
  process.env.TESTAPP_LEVEL = '3';
  print('env', parse('', { envPrefix: 'TESTAPP' }));
  print('config object', parse('--a 1', { configObjects: [{ a: 2, b: { c: 3 } }] }));
  print('camelCase', ['a-b', 'a_b', 'AbC', '--x-y'].map(parse.camelCase));
  print('decamelize', ['aB', 'someName', 'x'].map((text) => parse.decamelize(text)));
  print('decamelize with', parse.decamelize('aBc', '_'));
  print('looksLikeNumber', [1, '1', '0x1', '1e5', 'a', '', null, '-.5'].map(parse.looksLikeNumber));
};
