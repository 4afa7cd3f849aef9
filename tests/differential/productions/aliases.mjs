// Spellings of the exports object. Each production is used once, at the start of a module that exports properties,
// and sets `m.refs`.

export const aliasStyles = [
  { name: 'exports', tag: 'plain', weight: 12, add: (m) => (m.refs = ['exports']) },
  { name: 'module.exports', tag: 'plain', weight: 6, add: (m) => (m.refs = ['module.exports']) },
  { name: 'both', tag: 'plain', weight: 4, add: (m) => (m.refs = ['exports', 'module.exports']) },
  {
    name: 'top-level this',
    tag: 'plain',
    weight: 2,
    when: (m) => !m.inFunction,
    add: (m) => (m.refs = m.random.chance(0.5) ? ['this'] : ['this', 'exports']),
  },
  {
    name: 'local alias of exports',
    tag: 'plain',
    weight: 3,
    add(m) {
      const alias = m.local(m.random.pick(['e', 'api', 'self']));
      m.say(`${m.random.pick(['const', 'var', 'let'])} ${alias} = ${m.random.pick(['exports', 'module.exports'])};`);
      m.refs = m.random.chance(0.6) ? [alias] : [alias, 'exports'];
    },
  },
  {
    name: 'fresh object with an alias',
    tag: 'plain',
    weight: 3,
    add(m) {
      const alias = m.local(m.random.pick(['api', 'self', 'lib']));
      m.say(`var ${alias} = module.exports = {};`);
      m.refs = m.random.chance(0.5) ? [alias] : [alias, 'module.exports'];
    },
  },
  {
    name: 'exports and module.exports made fresh together',
    tag: 'plain',
    weight: 3,
    add(m) {
      m.say(m.random.pick(['exports = module.exports = {};', 'module.exports = exports = {};']));
      m.refs = ['exports', 'module.exports'];
    },
  },
  {
    name: 'alias and both made fresh together',
    tag: 'plain',
    weight: 1,
    add(m) {
      const alias = m.local('api');
      m.say(`const ${alias} = (exports = module.exports = {});`);
      m.refs = [alias, 'exports', 'module.exports'];
    },
  },
  {
    name: 'alias of module',
    tag: 'plain',
    weight: 1,
    add(m) {
      const alias = m.local('mod');
      m.say(`const ${alias} = module;`);
      m.refs = [`${alias}.exports`];
    },
  },
  {
    name: 'destructured from module',
    tag: 'plain',
    weight: 1,
    add(m) {
      const alias = m.local('api');
      m.say(`const { exports: ${alias} } = module;`);
      m.refs = [alias, 'exports'];
    },
  },
  {
    name: 'alias of an alias, assigned later',
    tag: 'mix',
    weight: 1,
    add(m) {
      const first = m.local('first');
      const second = m.local('second');
      m.say(`let ${first};\nlet ${second} = {};\n${first} = exports;\n${second} = ${first};`);
      m.refs = [second, first];
    },
  },
];
