'use strict';

const kRuns = [
  ['-a beep -b boop'],
  ['-x 3 -y 4 -n5 -abc --beep=boop foo bar baz'],
  ['--moo', { boolean: 'moo' }],
  ['--no-moo'],
  ['-v a -v b -v c'],
  ['a -- b c'],
  ['a -- b c', { '--': true }],
  ['-n 123 -s 0x1f -e 1e7 -o 10f hello 67'],
  ['-h localhost --port 555'],
  ['-f11 -f22'],
  ['-x 1 -z', { boolean: ['x', 'z'] }],
  ['-s 0001234', { string: 's' }],
  ['-- -a'],
  ['--foo.bar 3 --foo.baz 4 --foo.quux.quibble 5 --foo.a.b.c'],
  ['-f 11 --zoom 55', { alias: { z: 'zoom' } }],
  ['-f 11 --zoom 55', { alias: { z: ['zm', 'zoom'] } }],
  ['--name', { string: 'name' }],
  ['--name=', { string: 'name' }],
  ['', { default: { host: 'localhost', n: 4 } }],
  ['-n 5', { default: { n: 4 } }],
  ['-t moo', { boolean: ['t', 'verbose'], default: { verbose: true } }],
  ['--verbose false moo', { boolean: true }],
  ['--long-name value --another', { alias: { l: 'long-name' } }],
  ['-A B -C D.E'],
  ['--a=b=c'],
  ['-I/foo/bar/baz -xyz/foo'],
  ['--x.__proto__.polluted yes'],
  ['--__proto__.z 789'],
  ['--constructor.prototype.foo bar'],
  ['-a 1 -a 2 --a=3', { alias: { a: 'all' } }],
  ['one two three', { stopEarly: true }],
  ['--aaa bbb ccc --ddd', { stopEarly: true }],
  ['-b true', { boolean: 'b' }],
  ['-b=false', { boolean: 'b' }],
  ['--infinity Infinity --nan NaN --neg -5 --float 3.14'],
  ['-12 -x-5'],
  ['--no-color --no-sound.deep'],
  ['--color=always --color never --colour'],
  ['5 0x10 010 1e3', { string: '_' }],
];

module.exports = async function (minimist, print) {
  for (const [line, options] of kRuns) {
    print(`${line} ${JSON.stringify(options ?? null)}`, minimist(line.split(' ').filter(Boolean), options));
  }
  const seen = [];
  const unknown = (arg) => {
    seen.push(arg);
    return arg !== '--drop';
  };
  print('unknown', minimist(['--drop', '1', '--known', '2', 'pos', '--keep'], { string: 'known', unknown }));
  print('unknown saw', seen);
  print('not polluted', {}.polluted);
  print('length', minimist.length);
};
