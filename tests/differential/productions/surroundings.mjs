// The rest of what a program uses: builtins, JSON, the other CommonJS variables. For main and for modules alike;
// each writes statements that print something themselves.

const depthOf = (m) => m.path.split('/').length - 1;

export const surroundings = [
  {
    name: 'builtin, whole',
    tag: 'plain',
    weight: 3,
    add(m) {
      const local = m.local('path');
      m.require(`const ${local} = require('${m.random.pick(['path', 'node:path'])}');`);
      m.say(`console.log(${local}.posix.basename('/tmp/file.txt', '.txt'));`);
    },
  },
  {
    name: 'builtin, destructured',
    tag: 'plain',
    weight: 3,
    add(m) {
      const local = m.local('format');
      m.require(local === 'format' ? `const { format } = require('util');` : `const { format: ${local} } = require('util');`);
      m.say(`console.log(${local}('%s=%d', 'n', 4));`);
    },
  },
  {
    name: 'builtin class',
    tag: 'plain',
    weight: 2,
    add(m) {
      const local = m.local('EventEmitter');
      const bus = m.local('bus');
      m.require(m.random.chance(0.5) ? `const ${local} = require('events');` : `const ${local} = require('events').EventEmitter;`);
      m.say(`class ${bus}Type extends ${local} {}\nconst ${bus} = new ${bus}Type();\n${bus}.on('ping', (n) => console.log('ping', n));\n${bus}.emit('ping', ${m.random.int(1, 9)});`);
    },
  },
  {
    name: 'builtin inline',
    tag: 'plain',
    weight: 2,
    add(m) {
      m.say(`console.log(require('path').posix.extname('a.json'), require('util').isDeepStrictEqual([1], [1]));`);
    },
  },
  {
    name: 'JSON',
    tag: 'plain',
    weight: 2,
    // Bundlers import it without an attribute, which Node does not run.
    when: () => process.env.ESMIGRATE_TARGET !== 'bundler',
    add(m) {
      m.files.set('data/settings.json', '{\n  "title": "settings",\n  "sizes": [1, 2, 3]\n}\n');
      const up = '../'.repeat(depthOf(m)) || './';
      if (m.random.chance(0.5)) {
        const local = m.local('settings');
        m.require(`const ${local} = require('${up}data/settings.json');`);
        m.say(`console.log(${local}.title, ${local}.sizes.length);`);
      } else {
        const local = m.local('title');
        m.require(`const { ${local === 'title' ? 'title' : `title: ${local}`} } = require('${up}data/settings');`);
        m.say(`console.log(${local});`);
      }
    },
  },
  {
    name: '__dirname and __filename',
    tag: 'plain',
    weight: 2,
    add(m) {
      m.say(`console.log(require('path').basename(__dirname).length > 0, typeof __filename);`);
    },
  },
  {
    name: 'fs and __dirname',
    tag: 'plain',
    weight: 1,
    add(m) {
      m.files.set('data/note.txt', 'a note\n');
      const up = "'..', ".repeat(depthOf(m));
      const fs = m.local('fs');
      const path = m.local('path');
      m.require(`const ${fs} = require('fs');\nconst ${path} = require('path');`);
      m.say(`console.log(${fs}.readFileSync(${path}.join(__dirname, ${up}'data', 'note.txt'), 'utf8').trim());`);
    },
  },
  {
    name: 'main guard',
    tag: 'plain',
    weight: 3,
    add(m) {
      m.say(`if (require.main === module) {\n  console.log('run directly');\n}${m.random.chance(0.3) ? " else {\n  console.log('required');\n}" : ''}`);
    },
  },
  {
    name: 'typeof guards',
    tag: 'plain',
    weight: 1,
    add(m) {
      m.say(`console.log(typeof window, typeof Map);`);
    },
  },
  {
    name: 'typeof of CommonJS variables',
    tag: 'mix',
    weight: 1,
    add(m) {
      m.say(`console.log(typeof module, typeof exports, typeof require);`);
    },
  },
  {
    name: 'require.resolve',
    tag: 'mix',
    weight: 1,
    add(m) {
      m.say(`console.log(require.resolve('fs'), typeof require.resolve.paths);`);
    },
  },
  {
    name: 'later',
    tag: 'plain',
    weight: 1,
    add(m) {
      m.say(`setTimeout(function () {\n  console.log('${m.path} later');\n}, 0);`);
    },
  },
  {
    name: 'top-level block scope',
    tag: 'plain',
    weight: 1,
    add(m) {
      m.say(`{\n  const exports = { n: 1 };\n  exports.n += 1;\n  console.log('block', exports.n);\n}`);
    },
  },
];
