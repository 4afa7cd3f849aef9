// What TypeScript and Babel emit.

import { member, memberRef } from '../module_writer.mjs';
import { barrels } from './interop.mjs';
import { functionText, someClass, someData, someFunction } from './values.mjs';

const kMarker = 'Object.defineProperty(exports, "__esModule", { value: true });';

export const compiledModules = [
  ...barrels,
  {
    name: 'TypeScript, named exports',
    tag: 'plain',
    weight: 3,
    add(m) {
      m.strict = true;
      const fn = someFunction(m);
      const data = someData(m);
      const cls = someClass(m);
      m.locals.add(fn.name).add(cls.name);
      m.say(`${kMarker}\nexports.${data.name} = exports.${cls.name} = void 0;\nexports.${fn.name} = ${fn.name};`);
      m.say(functionText(fn, fn.name));
      m.say(`${cls.text}\nexports.${cls.name} = ${cls.name};\nexports.${data.name} = ${data.text};`);
      for (const each of [fn, data, cls]) m.exports(each.name, each.description);
      m.isCompiled = true;
    },
  },
  {
    name: 'Babel, default and named',
    tag: 'plain',
    weight: 2,
    add(m) {
      m.strict = true;
      const fn = someFunction(m);
      const data = someData(m);
      m.locals.add('_default');
      m.say(`Object.defineProperty(exports, "__esModule", {\n  value: true\n});\nexports.${data.name} = exports.default = void 0;`);
      m.say(`const ${data.name} = ${data.text};\nexports.${data.name} = ${data.name};`);
      m.say(`${functionText(fn, fn.name)}\n\nvar _default = ${fn.name};\nexports.default = _default;`);
      m.locals.add(fn.name).add(data.name);
      m.exports(data.name, data.description);
      m.exports('default', fn.description);
      m.isCompiled = true;
    },
  },
  {
    name: 'Babel with module.exports = exports.default',
    tag: 'mix',
    weight: 1,
    add(m) {
      m.strict = true;
      const fn = someFunction(m);
      m.say(`Object.defineProperty(exports, "__esModule", {\n  value: true\n});\nexports.default = void 0;`);
      m.say(`var _default = ${functionText(fn)};\n\nexports.default = _default;\nmodule.exports = exports.default;`);
      m.taken.delete(fn.name);
      m.whole = { kind: 'function', args: fn.args };
      m.refs = ['module.exports'];
    },
  },
  {
    name: 'TypeScript, re-export with __exportStar',
    tag: 'mix',
    weight: 2,
    when: (m) => m.dependencies.length > 0,
    add(m) {
      m.strict = true;
      const target = m.random.pick(m.dependencies);
      m.say(
        `var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
${kMarker}
__exportStar(require("${m.specifier(target)}"), exports);`,
      );
      m.isCompiled = true;
      for (const [name, each] of target.members) {
        if (name !== 'default') m.exports(name, { ...member.absent(), probe: (ref) => [each.kind === 'value' ? ref : `typeof ${ref}`] });
      }
    },
  },
  {
    name: 'TypeScript, importing with __importDefault',
    tag: 'mix',
    weight: 2,
    when: (m) => m.dependencies.some((each) => each.isCompiled && each.members.has('default')) || m.dependencies.some((each) => each.whole.kind === 'function'),
    add(m) {
      m.strict = true;
      const target = m.dependencies.find((each) => (each.isCompiled && each.members.has('default')) || each.whole.kind === 'function');
      const args = target.whole.kind === 'function' ? target.whole.args : null;
      const call = args === null ? target.members.get('default').probe('dep_1.default')[0] : `dep_1.default(${args})`;
      m.say(
        `var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
${kMarker}
exports.run = void 0;
const dep_1 = __importDefault(require("${m.specifier(target)}"));
const run = () => ${call};
exports.run = run;`,
      );
      m.exports('run', member.func(''));
      m.isCompiled = true;
    },
  },
  {
    name: 'TypeScript, importing with __importStar',
    tag: 'mix',
    weight: 1,
    when: (m) => m.dependencies.some((each) => [...each.members.values()].some((every) => every.kind === 'value')),
    add(m) {
      m.strict = true;
      const target = m.dependencies.find((each) => [...each.members.values()].some((every) => every.kind === 'value'));
      const [name] = [...target.members].find(([, each]) => each.kind === 'value');
      m.say(
        `var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
${kMarker}
exports.read = void 0;
const dep = __importStar(require("${m.specifier(target)}"));
const read = () => ${memberRef('dep', name)};
exports.read = read;`,
      );
      m.exports('read', member.func(''));
      m.isCompiled = true;
    },
  },
  {
    name: 'Babel, importing with _interopRequireDefault',
    tag: 'mix',
    weight: 2,
    when: (m) => m.dependencies.some((each) => each.whole.kind === 'function'),
    add(m) {
      m.strict = true;
      const target = m.dependencies.find((each) => each.whole.kind === 'function');
      m.say(
        `Object.defineProperty(exports, "__esModule", {\n  value: true\n});\nexports.apply = apply;\n` +
          `var _dep = _interopRequireDefault(require("${m.specifier(target)}"));\n` +
          `function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }\n` +
          `function apply() {\n  return (0, _dep.default)(${target.whole.args});\n}`,
      );
      m.exports('apply', member.func(''));
      m.isCompiled = true;
    },
  },
];
