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

export const barrels = [
  {
    name: 'TypeScript, barrel',
    tag: 'plain',
    weight: 3,
    when: (m) => m.dependencies.length > 0,
    add(m) {
      m.strict = true;
      const own = someData(m);
      const lines = [];
      const getters = [];
      const names = new Map();
      let stars = 0;
      for (const target of m.random.sample(m.dependencies, m.random.int(1, 3))) {
        if (m.random.chance(0.5)) {
          stars++;
          lines.push(`__exportStar(require("${m.specifier(target)}"), exports);`);
          for (const [name, each] of target.members) if (name !== 'default' && !names.has(name)) names.set(name, passed(each));
          continue;
        }
        const local = m.local(`${target.baseName()}_1`);
        lines.push(`var ${local} = require("${m.specifier(target)}");`);
        for (const [name, each] of m.random.sample(free(target), 2)) {
          const outer = name === 'default' || names.has(name) || name === own.name || m.random.chance(0.2) ? m.word(['picked', 'chosen', 'main']) : name;
          getters.push(outer);
          names.set(outer, passed(each));
          lines.push(`Object.defineProperty(exports, "${outer}", { enumerable: true, get: function () { return ${local}.${name}; } });`);
        }
      }
      const first = [own.name, ...getters].map((name) => `exports.${name} = `).join('');
      m.say(`${stars ? `${kCreateBinding}\n${kExportStar}\n` : ''}${kMarker}\n${first}void 0;\n${lines.join('\n')}\nexports.${own.name} = ${own.text};`);
      for (const [name, description] of names) m.exports(name, description);
      m.exports(own.name, own.description);
      m.isCompiled = true;
    },
  },
  {
    name: 'Babel, barrel',
    tag: 'plain',
    weight: 3,
    when: (m) => m.dependencies.length > 0,
    add(m) {
      m.strict = true;
      const own = someData(m);
      const above = [];
      const below = [];
      const names = new Map();
      const listed = [own.name];
      const stars = [];
      for (const target of m.random.sample(m.dependencies, m.random.int(1, 3))) {
        const local = m.local(`_${target.baseName()}`);
        below.push(`var ${local} = require("${m.specifier(target)}");`);
        if (m.random.chance(0.5)) {
          below.push(local);
          stars.push(local);
          for (const [name, each] of target.members) if (name !== 'default' && !names.has(name)) names.set(name, passed(each));
          continue;
        }
        for (const [name, each] of m.random.sample(free(target), 2)) {
          const outer = name === 'default' || names.has(name) || name === own.name || m.random.chance(0.2) ? m.word(['picked', 'chosen', 'main']) : name;
          listed.push(outer);
          names.set(outer, passed(each));
          above.push(`Object.defineProperty(exports, "${outer}", {\n  enumerable: true,\n  get: function () {\n    return ${local}.${name};\n  }\n});`);
        }
      }
      const loop = (local) =>
        `Object.keys(${local}).forEach(function (key) {\n  if (key === "default" || key === "__esModule") return;\n  if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;\n  if (key in exports && exports[key] === ${local}[key]) return;\n  Object.defineProperty(exports, key, {\n    enumerable: true,\n    get: function () {\n      return ${local}[key];\n    }\n  });\n});`;
      const list = stars.length ? `\nvar _exportNames = {\n${listed.map((name) => `  ${name}: true`).join(',\n')}\n};` : '';
      m.say(
        `Object.defineProperty(exports, "__esModule", {\n  value: true\n});${list}\nexports.${own.name} = void 0;\n` +
          [...above, ...below.map((line) => (stars.includes(line) ? loop(line) : line))].join('\n') +
          `\nconst ${own.name} = exports.${own.name} = ${own.text};`,
      );
      m.locals.add(own.name);
      for (const [name, description] of names) m.exports(name, description);
      m.exports(own.name, own.description);
      m.isCompiled = true;
    },
  },
];
