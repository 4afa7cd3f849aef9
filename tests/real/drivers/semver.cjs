'use strict';

const kVersions = ['1.2.3', '1.2.3-beta.1', 'v2.0.0', '=1.0.0', '1.2', 'a.b.c', '1.2.3+build.5', ' 1.0.0 ', '10.20.30-rc.1+sha'];
const kRanges = ['^1.2.3', '~1.2', '>=1.0.0 <2.0.0', '1.x || >=2.5.0', '*', '', '1.2.3 - 2.3.4', '^0.0.3', '>1', 'bad range', '~1.2.3-beta.2', '<0.0.0-0'];
const kReleases = ['major', 'minor', 'patch', 'premajor', 'preminor', 'prepatch', 'prerelease'];

module.exports = async function (semver, print, { load }) {
  const { SemVer, Range, Comparator } = semver;
  for (const text of kVersions) {
    print(`valid ${text}`, semver.valid(text));
    print(`clean ${text}`, semver.clean(text));
    print(`coerce ${text}`, semver.coerce(text)?.version);
    print(`parse ${text}`, semver.parse(text)?.prerelease);
    print(`parts ${text}`, semver.valid(text) && [semver.major(text), semver.minor(text), semver.patch(text), semver.prerelease(text)]);
  }
  for (const range of kRanges) {
    print(`validRange ${range}`, semver.validRange(range));
    for (const version of ['1.2.3', '2.5.1', '0.0.3', '1.2.3-beta.3']) {
      print(`${version} satisfies ${range}`, semver.satisfies(version, range));
    }
  }
  for (const release of kReleases) print(`inc ${release}`, [semver.inc('1.2.3', release), semver.inc('1.2.3-beta.1', release, 'alpha')]);
  for (const name of ['gt', 'lt', 'eq', 'neq', 'gte', 'lte', 'compare', 'rcompare', 'compareLoose', 'compareBuild', 'diff']) {
    print(name, [semver[name]('1.2.3', '1.2.4'), semver[name]('2.0.0', '1.9.9'), semver[name]('1.0.0', '1.0.0')]);
  }
  const list = ['1.10.0', '1.2.0', '2.0.0-rc.1', '2.0.0', '0.9.9'];
  print('sort', semver.sort([...list]));
  print('rsort', semver.rsort([...list]));
  print('maxSatisfying', semver.maxSatisfying(list, '^1.0.0'));
  print('minSatisfying', semver.minSatisfying(list, '>=1'));
  print('minVersion', semver.minVersion('>1.2.0 <3').version);
  print('outside', [semver.outside('3.0.0', '^1.0.0', '>'), semver.gtr('3.0.0', '^1'), semver.ltr('0.1.0', '^1')]);
  print('intersects', [semver.intersects('^1.0.0', '>=1.5'), semver.intersects('<1', '>2')]);
  print('subset', [semver.subset('^1.2.0', '^1.0.0'), semver.subset('*', '^1')]);
  print('simplifyRange', semver.simplifyRange(['1.0.0', '1.1.0', '1.2.0', '2.0.0'], '1.0.0 || 1.1.0 || 1.2.0'));
  print('toComparators', semver.toComparators('^1.2.0 || 3.x'));
  print('cmp', [semver.cmp('1.0.0', '<', '2.0.0'), semver.cmp('1.0.0', '===', '1.0.0')]);
  const version = new SemVer('1.2.3-beta.4');
  print('SemVer', [version.version, version.raw, String(version), version.compare('1.2.3'), version.inc('patch').version]);
  const range = new Range('>=1.2 <2 || 3');
  print('Range', [range.range, String(range), range.test('1.5.0'), range.test(new SemVer('3.1.0')), range.set.length]);
  const comparator = new Comparator('>=1.2.0');
  print('Comparator', [comparator.operator, comparator.value, comparator.test('1.3.0'), comparator.intersects(new Comparator('<1.2.0'))]);
  print('ANY', new Comparator('').semver === Comparator.ANY);
  print('instances', [semver.parse('1.0.0') instanceof SemVer, new Range(range) instanceof Range]);
  for (const bad of [() => new SemVer('x'), () => new Range('bad range'), () => new Comparator('?'), () => semver.cmp('1.0.0', '!', '1.0.0')]) {
    try {
      print('no error', bad());
    } catch (error) {
      print('error', error);
    }
  }
  print('constants', [semver.SEMVER_SPEC_VERSION, semver.RELEASE_TYPES]);
  print('regular expressions', [semver.re.length, semver.src.length, Object.keys(semver.tokens).length, semver.tokens.FULL]);
  print('identifiers', [semver.compareIdentifiers('1', 'a'), semver.rcompareIdentifiers(1, 2)]);
  print('functions/inc', (await load('functions/inc.js'))('1.0.0', 'minor'));
  print('classes/range', (await load('classes/range.js')) === Range);
  print('classes', Object.keys(await load('classes/index.js')).sort());
  print('ranges/valid', (await load('ranges/valid.js'))('^1'));
  print('preload', (await load('preload.js')) === semver);
};

module.exports.commands = [
  ['semver', '1.2.3', '2.0.0', '-r', '^1'],
  ['semver', '1.2.3', '-i', 'minor'],
  ['semver', '1.2.3-beta.1', '-i', 'prerelease', '--preid', 'rc'],
  ['semver', '-c', 'v1.2 and more'],
  ['semver', 'x.y'],
  ['semver', '--help'],
];
