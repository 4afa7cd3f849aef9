// Whole modules inside a function that runs on the spot. `wrap(m, fill)` lets `fill` write the body, then puts the
// function around what it wrote.

export const wrappers = [
  {
    name: 'function (exports) {...}(exports)',
    tag: 'plain',
    weight: 3,
    add: (m) => around(m, ['exports'], (body) => `(function (exports) {\n${body}\n})(exports);`),
  },
  {
    name: 'function (api) {...}(module.exports)',
    tag: 'plain',
    weight: 2,
    add: (m) => around(m, ['api'], (body) => `(function (api) {\n${body}\n})(module.exports);`),
  },
  {
    name: 'function (root) {...}(this)',
    tag: 'plain',
    weight: 1,
    add: (m) => around(m, ['root'], (body) => `(function (root) {\n${body}\n})(this);`),
  },
  {
    name: 'function () {...}()',
    tag: 'plain',
    weight: 3,
    add: (m) => around(m, ['exports', 'module.exports'], (body) => `(function () {\n${body}\n})();`),
  },
  {
    name: 'arrow on the spot',
    tag: 'plain',
    weight: 2,
    add: (m) => around(m, ['exports', 'this'], (body) => `(() => {\n${body}\n})();`),
  },
  {
    name: 'function () {...}.call(this)',
    tag: 'plain',
    weight: 2,
    add: (m) => around(m, ['this', 'exports'], (body) => `(function () {\n${body}\n}).call(this);`),
  },
  {
    name: 'function () {...}.call(exports)',
    tag: 'plain',
    weight: 1,
    add: (m) => around(m, ['this'], (body) => `(function () {\n${body}\n}.call(exports));`),
  },
  {
    name: 'named helper that is given exports',
    tag: 'plain',
    weight: 2,
    add(m) {
      const install = m.local('install');
      const target = m.random.pick(['exports', 'module.exports', 'this']);
      around(m, ['target'], (body) => `function ${install}(target) {\n${body}\n}\n\n${install}(${target});`);
    },
  },
];

function around(m, refs, wrap) {
  const start = m.body.length;
  m.refs = refs;
  const outer = m.inFunction;
  m.inFunction = true;
  m.fill(m);
  m.inFunction = outer;
  const body = m.body.splice(start).join('\n');
  m.say(wrap(body.replace(/^(?=.)/gm, '  ')));
}
