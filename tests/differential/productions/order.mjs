// What runs before what: effects around requires that a hoisted import would overtake. Each writes statements
// that stand between the requires of a module.

/** The name that the last call of `m.local` gave. */
const lastLocal = (m) => [...m.locals].at(-1);

export const betweenRequires = [
  { name: 'print', tag: 'mix', weight: 4, write: (m) => `console.log('loading ${m.baseName()}');` },
  { name: 'environment', tag: 'mix', weight: 2, write: () => `process.env.PROGRAM_MODE = 'test';` },
  { name: 'global', tag: 'mix', weight: 1, write: () => `globalThis.programFlag = 'set early';` },
  { name: 'pure constant', tag: 'plain', weight: 3, write: (m) => `const ${m.local('START')} = 10;` },
  { name: 'pure function', tag: 'plain', weight: 2, write: (m) => `function ${m.local('noop')}() {}` },
  { name: 'clock', tag: 'timing', weight: 1, write: () => `Date.now = () => 42;` },
  { name: 'prototype', tag: 'timing', weight: 1, write: (m) => `const ${m.local('proto')} = String.prototype;\n${lastLocal(m)}.programTag = function () { return 'tag'; };` },
  { name: 'static method', tag: 'timing', weight: 1, write: (m) => `class ${m.local('Setup')} {\n  static run() { process.env.PROGRAM_MODE = 'static'; }\n}\n${lastLocal(m)}.run();` },
  { name: 'getter', tag: 'timing', weight: 1, write: (m) => `const ${m.local('lazy')} = { get mode() { console.log('getter of ${m.path}'); return 1; } };\nvoid ${lastLocal(m)}.mode;` },
  { name: 'conversion', tag: 'timing', weight: 1, write: (m) => `const ${m.local('shown')} = { toString() { console.log('spelt in ${m.path}'); return 's'; } };\nvoid \`\${${lastLocal(m)}}\`;` },
  { name: 'callback', tag: 'timing', weight: 1, write: () => `['listed'].forEach((each) => { process.env.PROGRAM_MODE = each; });` },
  { name: 'factory', tag: 'timing', weight: 1, write: (m) => `const ${m.local('makeTool')} = () => ({ start() { process.env.PROGRAM_MODE = 'made'; } });\n${lastLocal(m)}().start();` },
  { name: 'environment by another name', tag: 'timing', weight: 1, write: (m) => `const { env: ${m.local('env')} } = process;\n${lastLocal(m)}.PROGRAM_MODE = 'aliased';` },
  { name: 'other context', tag: 'timing', weight: 1, write: () => `require('vm').runInThisContext('var programFlag = "run"');` },
  { name: 'parsed text', tag: 'timing', weight: 1, write: (m) => `const ${m.local('parsed')} = JSON.parse('{"a":1}');` },
  { name: 'comment', tag: 'plain', weight: 3, write: () => `// ---- helpers ----` },
];

/** Statements that make effects of others visible when the module is loaded. */
export const loadEffects = [
  { name: 'print', tag: 'plain', weight: 4, write: (m) => `console.log('${m.path} loaded');` },
  { name: 'environment', tag: 'mix', weight: 2, write: (m) => `console.log('${m.path} mode', process.env.PROGRAM_MODE);` },
  { name: 'global', tag: 'mix', weight: 1, write: (m) => `console.log('${m.path} flag', globalThis.programFlag);` },
  { name: 'counter on a global', tag: 'mix', weight: 1, write: (m) => `globalThis.loads = (globalThis.loads || 0) + 1;\nconsole.log('${m.path} is number', globalThis.loads);` },
  { name: 'clock', tag: 'timing', weight: 1, write: (m) => `console.log('${m.path} clock', Date.now() === 42);` },
  { name: 'prototype', tag: 'timing', weight: 1, write: (m) => `console.log('${m.path} tag', typeof ''.programTag);` },
];

/** Ways out of a module that are, or are not, taken. Each may stand between any two statements. */
export const earlyExits = [
  { name: 'not taken', tag: 'timing', weight: 3, write: () => `if (process.env.PROGRAM_QUITS) return;` },
  { name: 'not taken, with a block', tag: 'timing', weight: 2, write: (m) => `if (process.env.PROGRAM_QUITS) {\n  console.log('${m.path} quits');\n  return;\n}` },
  { name: 'in a loop', tag: 'timing', weight: 1, write: (m) => `for (const each of [1, 2]) {\n  if (each > 2) return console.log('${m.path}', each);\n}` },
  { name: 'in try', tag: 'timing', weight: 1, write: (m) => `try {\n  if (process.env.PROGRAM_QUITS) return;\n} finally {\n  console.log('${m.path} finally');\n}` },
];

/** Exits that are taken, for the end of a module. */
export const endings = [
  { name: 'plain', tag: 'timing', weight: 1, write: (m) => `return;\nconsole.log('never in ${m.path}');` },
  { name: 'in a condition', tag: 'timing', weight: 2, write: (m) => `if (typeof process === 'object') {\n  console.log('${m.path} ends');\n  return;\n}\nexports.neverSet = 1;` },
  { name: 'in try', tag: 'timing', weight: 1, write: (m) => `try {\n  return;\n} finally {\n  console.log('${m.path} finally ends');\n}` },
  { name: 'in switch', tag: 'timing', weight: 1, write: (m) => `switch (typeof process) {\n  case 'object':\n    return console.log('${m.path} switched');\n}\nthrow new Error('never');` },
];

/** Questions about the module and the program. */
export const loaderQuestions = [
  ['main', (m) => `console.log('${m.path} main', require.main === module, module !== require.main);`],
  ['parent', (m) => `if (!module.parent) console.log('${m.path} has no parent');`],
  ['parent is null', (m) => `console.log('${m.path} parent', module.parent === null, module.parent ? 'child' : 'program');`],
  ['id', (m) => `console.log('${m.path} id', module.id === '.', module.id === __filename, module.loaded);`],
  ['main file', (m) => `console.log('${m.path} of', require('path').basename(require.main.filename).slice(0, 4));`],
  ['main module', (m) => `console.log('${m.path} main module', process.mainModule === module);`],
  ['types', (m) => `console.log('${m.path} types', typeof module, typeof require, typeof exports, typeof __filename);`],
  ['target', (m) => `console.log('${m.path} target', new.target);`],
].map(([name, write]) => ({ name, tag: 'timing', weight: 1, write }));
