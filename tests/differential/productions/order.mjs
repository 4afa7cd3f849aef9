// What runs before what: effects around requires that a hoisted import would overtake. Each writes statements
// that stand between the requires of a module.

export const betweenRequires = [
  { name: 'print', tag: 'mix', weight: 4, write: (m) => `console.log('loading ${m.baseName()}');` },
  { name: 'environment', tag: 'mix', weight: 2, write: () => `process.env.PROGRAM_MODE = 'test';` },
  { name: 'global', tag: 'mix', weight: 1, write: () => `globalThis.programFlag = 'set early';` },
  { name: 'pure constant', tag: 'plain', weight: 3, write: (m) => `const ${m.local('START')} = 10;` },
  { name: 'pure function', tag: 'plain', weight: 2, write: (m) => `function ${m.local('noop')}() {}` },
  { name: 'comment', tag: 'plain', weight: 3, write: () => `// ---- helpers ----` },
];

/** Statements that make effects of others visible when the module is loaded. */
export const loadEffects = [
  { name: 'print', tag: 'plain', weight: 4, write: (m) => `console.log('${m.path} loaded');` },
  { name: 'environment', tag: 'mix', weight: 2, write: (m) => `console.log('${m.path} mode', process.env.PROGRAM_MODE);` },
  { name: 'global', tag: 'mix', weight: 1, write: (m) => `console.log('${m.path} flag', globalThis.programFlag);` },
  { name: 'counter on a global', tag: 'mix', weight: 1, write: (m) => `globalThis.loads = (globalThis.loads || 0) + 1;\nconsole.log('${m.path} is number', globalThis.loads);` },
];
