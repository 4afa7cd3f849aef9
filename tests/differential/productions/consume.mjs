// Ways to require a module and use it. Each production writes the require into `c.m` and returns expressions that
// read the module; whoever asked prints them, now or later. `c.target` is the module, `c.text` its require call.

import { callee, isIdentifierName, memberRef } from '../module_writer.mjs';
import { interopRequires } from './interop.mjs';

const kReserved = /^(delete|new|class|in|typeof|import|function|null|this|enum|static|let|await|yield|package|eval|arguments|default|exports|module|require|__dirname|__filename)$/;

/** Up to `count` members, as [name, description]. */
const someMembers = (c, count) => c.m.random.sample([...c.target.members], count);

const members = (c, accept = () => true) => [...c.target.members].filter(([name, each]) => accept(each, name));

/** Can the member be taken out of its object? */
const isFree = (each) => !each.needsObject;

/** A local name for an import: the member's own name where that is possible. */
function bindingFor(c, name) {
  const usable = isIdentifierName(name) && !kReserved.test(name) && !c.m.locals.has(name) && !c.m.taken.has(name);
  return usable ? c.m.local(name) : c.m.local(`${c.target.baseName()}Part`);
}

/** `{ a }`, `{ a: b }`, `{ 'a-b': c }`. */
function pattern(name, local, fallback = '') {
  const key = isIdentifierName(name) ? name : `'${name}'`;
  return name === local ? `${name}${fallback}` : `${key}: ${local}${fallback}`;
}

const declare = (c) => c.m.random.pick(['const', 'const', 'var', 'let']);

/** Reads through a binding of the whole. */
function readWhole(c, local, count = 3) {
  const { whole } = c.target;
  const reads = someMembers(c, count).flatMap(([name, each]) => each.probe(memberRef(local, name)));
  if (whole.kind === 'function') reads.push(`${local}(${whole.args})`);
  if (whole.kind === 'class') reads.push(`new ${callee(local)}(${whole.args}).${whole.method}()`);
  if (whole.kind === 'value') reads.push(local);
  if (whole.kind === 'unknown') reads.push(`typeof ${local}`);
  return c.m.random.shuffle(reads);
}

export const requireShapes = [
  ...interopRequires,
  {
    name: 'whole',
    tag: 'plain',
    weight: 16,
    add(c) {
      const local = c.m.local(c.target.baseName());
      c.m.require(`${declare(c)} ${local} = ${c.text};`);
      return readWhole(c, local, 4);
    },
  },
  {
    name: 'destructured',
    tag: 'plain',
    weight: 12,
    when: (c) => members(c, isFree).length > 0,
    add(c) {
      const picked = c.m.random.sample(members(c, isFree), c.m.random.int(1, 3));
      const parts = picked.map(([name, each]) => ({ name, each, local: bindingFor(c, name) }));
      c.m.require(`${declare(c)} { ${parts.map(({ name, local }) => pattern(name, local)).join(', ')} } = ${c.text};`);
      return parts.flatMap(({ each, local }) => each.probe(local));
    },
  },
  {
    name: 'destructured and renamed',
    tag: 'plain',
    weight: 4,
    when: (c) => members(c, isFree).length > 0,
    add(c) {
      const [name, each] = c.m.random.pick(members(c, isFree));
      const local = c.m.local(`my${c.target.baseName()}`);
      c.m.require(`const { ${pattern(name, local)} } = ${c.text};`);
      return each.probe(local);
    },
  },
  {
    name: 'destructured with defaults',
    tag: 'plain',
    weight: 3,
    when: (c) => members(c, (each) => each.kind === 'value' || each.kind === 'absent').length > 0,
    add(c) {
      const [name, each] = c.m.random.pick(members(c, (every) => every.kind === 'value' || every.kind === 'absent'));
      const local = bindingFor(c, name);
      c.m.require(`const { ${pattern(name, local, " = 'fallback'")} } = ${c.text};`);
      return each.probe(local);
    },
  },
  {
    name: 'destructured, nested',
    tag: 'plain',
    weight: 3,
    when: (c) => members(c, (each, name) => each.kind === 'object' && isIdentifierName(name)).length > 0,
    add(c) {
      const [name, each] = c.m.random.pick(members(c, (every, key) => every.kind === 'object' && isIdentifierName(key)));
      const local = c.m.local(each.key.toLowerCase());
      c.m.require(`const { ${name}: { ${pattern(each.key, local)} } } = ${c.text};`);
      return [local];
    },
  },
  {
    name: 'destructured with rest',
    tag: 'dynamic',
    weight: 2,
    when: (c) => members(c, isFree).length > 0 && c.target.whole.kind !== 'value',
    add(c) {
      const [name, each] = c.m.random.pick(members(c, isFree));
      const local = bindingFor(c, name);
      const rest = c.m.local('rest');
      c.m.require(`const { ${pattern(name, local)}, ...${rest} } = ${c.text};`);
      return [...each.probe(local), `Object.keys(${rest}).length`];
    },
  },
  {
    name: 'one member',
    tag: 'plain',
    weight: 6,
    when: (c) => members(c, isFree).length > 0,
    add(c) {
      const [name, each] = c.m.random.pick(members(c, isFree));
      const local = bindingFor(c, name);
      c.m.require(`${declare(c)} ${local} = ${memberRef(c.text, name)};`);
      return each.probe(local);
    },
  },
  {
    name: 'chain of members',
    tag: 'plain',
    weight: 2,
    when: (c) => members(c, (each) => each.kind === 'object').length > 0,
    add(c) {
      const [name, each] = c.m.random.pick(members(c, (every) => every.kind === 'object'));
      const local = c.m.local(`${each.key.toLowerCase()}Value`);
      c.m.require(`const ${local} = ${memberRef(c.text, name)}.${each.key};`);
      return [local];
    },
  },
  {
    name: 'called on the spot',
    tag: 'plain',
    weight: 4,
    when: (c) => c.target.whole.kind === 'function' || members(c, (each) => each.kind === 'function').length > 0,
    add(c) {
      const local = c.m.local('result');
      const { whole } = c.target;
      const call =
        whole.kind === 'function'
          ? `${c.text}(${whole.args})`
          : (([name, each]) => each.probe(memberRef(c.text, name))[0])(c.m.random.pick(members(c, (each) => each.kind === 'function')));
      c.m.require(`const ${local} = ${call};`);
      return [local];
    },
  },
  {
    name: 'constructed on the spot',
    tag: 'plain',
    weight: 5,
    when: (c) => c.target.whole.kind === 'class',
    add(c) {
      const local = c.m.local('instance');
      const { args, method } = c.target.whole;
      c.m.require(`const ${local} = new (${c.text})(${args});`);
      return [`${local}.${method}()`];
    },
  },
  {
    name: 'extended',
    tag: 'plain',
    weight: 5,
    when: (c) => c.target.whole.kind === 'class',
    add(c) {
      const { args, method } = c.target.whole;
      const local = c.m.local('Special');
      const base = c.m.local('Base');
      c.m.require(
        c.m.random.chance(0.5)
          ? `class ${local} extends ${c.text} {}`
          : `const ${base} = ${c.text};\n\nclass ${local} extends ${base} {\n  ${method}() {\n    return 'special ' + super.${method}();\n  }\n}`,
      );
      return [`new ${local}(${args}).${method}()`];
    },
  },
  {
    name: 'bare',
    tag: 'plain',
    weight: 2,
    add(c) {
      c.m.require(`${c.text};`);
      return [];
    },
  },
  {
    name: 'several declarators',
    tag: 'plain',
    weight: 4,
    add(c) {
      const local = c.m.local(c.target.baseName());
      const path = c.m.local('posix');
      c.m.require(`var ${path} = require('path').posix,\n  ${local} = ${c.text},\n  ${local}Missing;`);
      return [...readWhole(c, local), `${path}.join('a', 'b')`, `${local}Missing`];
    },
  },
  {
    name: 'assigned later',
    tag: 'plain',
    weight: 3,
    add(c) {
      const local = c.m.local(c.target.baseName());
      c.m.require(`let ${local};\n${local} = ${c.text};`);
      return readWhole(c, local);
    },
  },
  {
    name: 'whole and destructured: live and snapshot',
    tag: 'plain',
    weight: 4,
    when: (c) => members(c, (each) => each.kind === 'value').length > 0,
    add(c) {
      const local = c.m.local(c.target.baseName());
      const [name, each] = c.m.random.pick(members(c, (every) => every.kind === 'value'));
      const taken = bindingFor(c, name);
      c.m.require(`const ${local} = ${c.text};\nconst { ${pattern(name, taken)} } = ${snapshotSource(c, local)};`);
      return [...each.probe(taken), ...readWhole(c, local, 5), ...each.probe(memberRef(local, name))];
    },
  },
  {
    name: 'members handed on',
    tag: 'plain',
    weight: 2,
    when: (c) => members(c, (each) => each.kind === 'function' && isFree(each)).length > 0,
    add(c) {
      const local = c.m.local(c.target.baseName());
      const [name] = c.m.random.pick(members(c, (each) => each.kind === 'function' && isFree(each)));
      c.m.require(`const ${local} = ${c.text};`);
      return [`typeof ${memberRef(local, name)}`, `[${memberRef(local, name)}].length`, ...readWhole(c, local, 1)];
    },
  },
  {
    name: 'quoted and optional reads',
    tag: 'plain',
    weight: 2,
    when: (c) => members(c).length > 0,
    add(c) {
      const local = c.m.local(c.target.baseName());
      const [name] = c.m.random.pick(members(c));
      c.m.require(`const ${local} = ${c.text};`);
      return [`typeof ${local}['${name}']`, `typeof ${local}?.nothing?.more`, `${local}.notThere`];
    },
  },
  {
    name: 'inline in an expression',
    tag: 'mix',
    weight: 4,
    when: (c) => members(c).length > 0,
    add: (c) => someMembers(c, 2).flatMap(([name, each]) => each.probe(memberRef(c.text, name))),
  },
  {
    name: 'inside a function',
    tag: 'mix',
    weight: 4,
    add(c) {
      const local = c.m.local('load');
      c.m.require(`function ${local}() {\n  return ${c.text};\n}`);
      return readWhole(c, `${local}()`, 2);
    },
  },
  {
    name: 'cached by a function',
    tag: 'mix',
    weight: 2,
    add(c) {
      const cache = c.m.local('cached');
      const get = c.m.local('lazy');
      c.m.require(`let ${cache};\nfunction ${get}() {\n  if (!${cache}) ${cache} = ${c.text};\n  return ${cache};\n}`);
      return readWhole(c, `${get}()`, 2);
    },
  },
  {
    name: 'conditional',
    tag: 'mix',
    weight: 2,
    add(c) {
      const local = c.m.local(c.target.baseName());
      const test = c.m.random.pick(['process.argv.length > 1', '!process.env.NO_SUCH_VARIABLE']);
      c.m.require(c.m.random.chance(0.5) ? `const ${local} = ${test} ? ${c.text} : {};` : `let ${local} = {};\nif (${test}) {\n  ${local} = ${c.text};\n}`);
      return readWhole(c, local, 2);
    },
  },
  {
    name: 'optional in try',
    tag: 'mix',
    weight: 2,
    add(c) {
      const local = c.m.local(c.target.baseName());
      const missing = c.m.local('missing');
      c.m.require(`let ${local};\ntry {\n  ${local} = ${c.text};\n} catch (error) {\n  ${local} = null;\n}`);
      c.m.require(`let ${missing};\ntry {\n  ${missing} = require('./not-there');\n} catch (error) {\n  ${missing} = error.code;\n}`);
      return [...readWhole(c, local, 2), missing];
    },
  },
  {
    name: 'computed specifier',
    tag: 'mix',
    weight: 1,
    add(c) {
      const local = c.m.local(c.target.baseName());
      const [, head, tail] = /^(.*\/)([^/]*)$/.exec(c.specifier);
      const name = c.m.local('name');
      c.m.require(`const ${name} = '${tail}';\nconst ${local} = ${c.m.random.pick([`require('${head}' + ${name})`, `require(\`${head}\${${name}}\`)`])};`);
      return readWhole(c, local, 2);
    },
  },
  {
    name: 'default of a parameter',
    tag: 'mix',
    weight: 1,
    add(c) {
      const local = c.m.local('using');
      const reads = readWhole(c, 'dep', 2);
      c.m.require(`function ${local}(dep = ${c.text}) {\n  return [${reads.join(', ')}].length;\n}`);
      return [`${local}()`];
    },
  },
  {
    name: 'in an object of dependencies',
    tag: 'mix',
    weight: 2,
    add(c) {
      const local = c.m.local('deps');
      c.m.require(`const ${local} = { one: ${c.text} };`);
      return readWhole(c, `${local}.one`, 2);
    },
  },
  {
    name: 'typeof and truth of the whole',
    tag: 'mix',
    weight: 2,
    add(c) {
      const local = c.m.local(c.target.baseName());
      c.m.require(`const ${local} = ${c.text};`);
      return [`typeof ${local}`, `!!${local}`, `${local} === ${c.text}`, ...readWhole(c, local, 1)];
    },
  },
  {
    name: 'enumerated',
    tag: 'dynamic',
    weight: 4,
    when: (c) => c.target.whole.kind === 'object',
    add(c) {
      const local = c.m.local(c.target.baseName());
      c.m.require(`const ${local} = ${c.text};`);
      return [
        c.m.random.pick([
          `Object.keys(${local}).sort().join()`,
          `Object.keys(${local}).join()`,
          `JSON.stringify(${local})`,
          `Object.entries({ ...${local} }).length`,
          `['add', 'limit', 'nothing'].map((key) => key in ${local}).join()`,
          `Object.getOwnPropertyNames(${local}).sort().join()`,
          `Object.prototype.hasOwnProperty.call(${local}, 'limit')`,
        ]),
        ...readWhole(c, local, 2),
      ];
    },
  },
  {
    name: 'changed by the importer',
    tag: 'dynamic',
    weight: 4,
    when: (c) => c.target.whole.kind === 'object' && c.target.refs.length > 0 && members(c, (each) => each.kind === 'function').length > 0,
    add(c) {
      const local = c.m.local(c.target.baseName());
      const [name] = c.m.random.pick(members(c, (each) => each.kind === 'function'));
      const ref = memberRef(local, name);
      c.m.require(`const ${local} = ${c.text};`);
      c.m.require(c.m.random.pick([`${ref} = () => 'stubbed';`, `${local}.added = 'by importer';`, `Object.assign(${local}, { added: 'by importer' });`, `delete ${ref};`]));
      return [`typeof ${ref}`, `${local}.added`, `typeof ${memberRef(c.text, name)}`];
    },
  },
  {
    name: 'handed to a function',
    tag: 'dynamic',
    weight: 2,
    when: (c) => members(c).length > 0,
    add(c) {
      const local = c.m.local(c.target.baseName());
      const describe = c.m.local('describe');
      const [name] = c.m.random.pick(members(c));
      c.m.require(`const ${local} = ${c.text};\nfunction ${describe}(lib, key) {\n  return typeof lib + ' ' + typeof lib[key];\n}`);
      return [`${describe}(${local}, '${name}')`];
    },
  },
];

function snapshotSource(c, local) {
  return c.m.random.chance(0.5) ? local : c.text;
}
