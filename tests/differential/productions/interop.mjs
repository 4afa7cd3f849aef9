// Requires and re-exports through the helpers that TypeScript and Babel write.

import { isIdentifierName, member, memberRef } from '../module_writer.mjs';
import { someData } from './values.mjs';

const kCreateBinding = `var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));`;

const kImportDefault = `var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};`;

const kImportStar = `${kCreateBinding}
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
    __setModuleDefault(result, mod);
    return result;
};`;

const kExportStar = `var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};`;

const kRequireDefault = 'function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }';

const kRequireWildcard =
  'function _interopRequireWildcard(e, t) { if ("function" == typeof WeakMap) var r = new WeakMap(), n = new WeakMap(); return (_interopRequireWildcard = function (e, t) { if (!t && e && e.__esModule) return e; var o, i, f = { __proto__: null, default: e }; if (null === e || "object" != typeof e && "function" != typeof e) return f; if (o = t ? n : r) { if (o.has(e)) return o.get(e); o.set(e, f); } for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]); return f; })(e, t); }';

/** Puts a helper above everything else of the module, once. */
function need(m, name, text) {
  m.helpers ??= new Set();
  if (m.helpers.has(name)) return;
  m.helpers.add(name);
  m.locals.add(name);
  m.head.unshift(text);
}

const isMarked = (target) => target.isCompiled && target.whole.kind === 'object';

/** Calls without a `this`, as compilers write them since some years. */
const probe = (m, each, ref) => each.probe(each.kind === 'function' && m.random.chance(0.7) ? `(0, ${ref})` : ref);

const free = (target) => [...target.members].filter(([name, each]) => isIdentifierName(name) && !each.needsObject);

/** Reads of the value that a default import of the module has. */
function readDefault(m, target, local) {
  const own = target.members.get('default');
  if (isMarked(target)) return own ? probe(m, own, `${local}.default`) : [`typeof ${local}.default`];
  const { whole } = target;
  if (whole.kind === 'function') return [`(0, ${local}.default)(${whole.args})`];
  if (whole.kind === 'class') return [`new ${local}.default(${whole.args}).${whole.method}()`];
  return m.random.sample(free(target), 2).flatMap(([name, each]) => each.probe(memberRef(`${local}.default`, name)));
}

export const interopRequires = [
  {
    name: 'through __importDefault',
    tag: 'mix',
    weight: 3,
    add(c) {
      need(c.m, '__importDefault', kImportDefault);
      const local = c.m.local(`${c.target.baseName()}_1`);
      c.m.require(`const ${local} = __importDefault(${c.text});`);
      return readDefault(c.m, c.target, local);
    },
  },
  {
    name: 'through __importStar',
    tag: 'mix',
    weight: 3,
    add(c) {
      need(c.m, '__importStar', kImportStar);
      const local = c.m.local(`${c.target.baseName()}_1`);
      c.m.require(`const ${local} = __importStar(${c.text});`);
      const reads = c.m.random.sample(free(c.target), 2).flatMap(([name, each]) => probe(c.m, each, memberRef(local, name)));
      return c.m.random.chance(0.3) ? [...reads, ...readDefault(c.m, c.target, local)] : reads;
    },
  },
  {
    name: 'through _interopRequireDefault',
    tag: 'mix',
    weight: 2,
    add(c) {
      if (!c.m.helpers?.has('_interopRequireDefault')) c.m.say(kRequireDefault);
      (c.m.helpers ??= new Set()).add('_interopRequireDefault');
      const local = c.m.local(`_${c.target.baseName()}`);
      c.m.require(`var ${local} = _interopRequireDefault(${c.text});`);
      return readDefault(c.m, c.target, local);
    },
  },
  {
    name: 'through _interopRequireWildcard',
    tag: 'mix',
    weight: 2,
    add(c) {
      if (!c.m.helpers?.has('_interopRequireWildcard')) c.m.say(kRequireWildcard);
      (c.m.helpers ??= new Set()).add('_interopRequireWildcard');
      const local = c.m.local(`_${c.target.baseName()}`);
      c.m.require(`var ${local} = _interopRequireWildcard(${c.text});`);
      const reads = c.m.random.sample(free(c.target), 2).flatMap(([name, each]) => probe(c.m, each, memberRef(local, name)));
      return c.m.random.chance(0.3) ? [...reads, ...readDefault(c.m, c.target, local)] : reads;
    },
  },
];

/** What importers may say of a name that may be another module's, or nobody's. */
const passed = (each) => ({ ...member.absent(), needsObject: each.needsObject, probe: (ref) => [each.kind === 'value' ? ref : `typeof ${ref}`] });

const kMarker = 'Object.defineProperty(exports, "__esModule", { value: true });';

/** What a barrel passes on: of each of one to three modules all that it has, or two names through getters. */
function barrelOf(m, localOf) {
  const own = someData(m);
  const names = new Map();
  const outerName = (name) => {
    const isTaken = name === 'default' || names.has(name) || name === own.name;
    return isTaken || m.random.chance(0.2) ? m.word(['picked', 'chosen', 'main']) : name;
  };
  const parts = m.random.sample(m.dependencies, m.random.int(1, 3)).map((target) => {
    const part = { specifier: m.specifier(target), local: m.local(localOf(target)), isStar: m.random.chance(0.5), getters: [] };
    if (part.isStar) {
      for (const [name, each] of target.members) if (name !== 'default' && !names.has(name)) names.set(name, passed(each));
      return part;
    }
    for (const [name, each] of m.random.sample(free(target), 2)) {
      const outer = outerName(name);
      names.set(outer, passed(each));
      part.getters.push({ outer, value: `${part.local}.${name}` });
    }
    return part;
  });
  return { own, names, parts, getters: parts.flatMap((part) => part.getters) };
}

/** One production: `write` says the barrel's text. */
const barrel = (name, localOf, write) => ({
  name,
  tag: 'plain',
  weight: 3,
  when: (m) => m.dependencies.length > 0,
  add(m) {
    m.strict = true;
    m.isCompiled = true;
    const { own, names, parts, getters } = barrelOf(m, localOf);
    write(m, own, parts, getters);
    for (const [exported, description] of names) m.exports(exported, description);
    m.exports(own.name, own.description);
  },
});

function writeTypeScriptBarrel(m, own, parts, getters) {
  const lines = parts.flatMap((part) =>
    part.isStar
      ? [`__exportStar(require("${part.specifier}"), exports);`]
      : [
          `var ${part.local} = require("${part.specifier}");`,
          ...part.getters.map(({ outer, value }) => `Object.defineProperty(exports, "${outer}", { enumerable: true, get: function () { return ${value}; } });`),
        ],
  );
  const first = [own.name, ...getters.map(({ outer }) => outer)].map((name) => `exports.${name} = `).join('');
  const helpers = parts.some((part) => part.isStar) ? `${kCreateBinding}\n${kExportStar}\n` : '';
  m.say(`${helpers}${kMarker}\n${first}void 0;\n${lines.join('\n')}\nexports.${own.name} = ${own.text};`);
}

/** Babel's loop over the names of a module that is passed on as a whole. */
const starLoop = (local) => `Object.keys(${local}).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
  if (key in exports && exports[key] === ${local}[key]) return;
  Object.defineProperty(exports, key, {
    enumerable: true,
    get: function () {
      return ${local}[key];
    }
  });
});`;

function writeBabelBarrel(m, own, parts, getters) {
  const above = getters.map(({ outer, value }) => `Object.defineProperty(exports, "${outer}", {\n  enumerable: true,\n  get: function () {\n    return ${value};\n  }\n});`);
  const below = parts.flatMap((part) => [
    `var ${part.local} = require("${part.specifier}");`,
    ...(part.isStar ? [starLoop(part.local)] : []),
  ]);
  const listed = [own.name, ...getters.map(({ outer }) => outer)].map((name) => `  ${name}: true`);
  const list = parts.some((part) => part.isStar) ? `\nvar _exportNames = {\n${listed.join(',\n')}\n};` : '';
  m.say(
    `Object.defineProperty(exports, "__esModule", {\n  value: true\n});${list}\nexports.${own.name} = void 0;\n` +
      `${[...above, ...below].join('\n')}\nconst ${own.name} = exports.${own.name} = ${own.text};`,
  );
  m.locals.add(own.name);
}

export const barrels = [
  barrel('TypeScript, barrel', (target) => `${target.baseName()}_1`, writeTypeScriptBarrel),
  barrel('Babel, barrel', (target) => `_${target.baseName()}`, writeBabelBarrel),
];
