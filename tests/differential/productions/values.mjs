// Things worth exporting: functions, classes and data with names that people give them.

import { member } from '../module_writer.mjs';

const kFunctions = [
  ['add', 'a, b', 'return a + b;', '2, 3'],
  ['double', 'n', 'return n * 2;', '4'],
  ['greet', 'who', "return 'hello ' + who;", "'ann'"],
  ['clamp', 'n, low, high', 'return Math.min(Math.max(n, low), high);', '12, 0, 10'],
  ['slugify', 'text', "return text.toLowerCase().replace(/\\s+/g, '-');", "'Big Red'"],
  ['sum', 'list', 'let total = 0;\n  for (const n of list) total += n;\n  return total;', '[1, 2, 3]'],
  ['pluck', 'object, key', 'return object[key];', "{ a: 7 }, 'a'"],
  ['parse', 'text', 'return parseInt(text, 10) || 0;', "'42px'"],
  ['isEven', 'n', 'return n % 2 === 0;', '8'],
  ['repeat', 'text, times', "return new Array(times + 1).join(text + '.');", "'ab', 2"],
  ['last', 'list', 'return list[list.length - 1];', "['x', 'y']"],
  ['format', 'n', "return '#' + n;", '5'],
  ['scale', 'n, by = 3', 'return n * by;', '7'],
  ['join', '...parts', "return parts.join('/');", "'a', 'b'"],
  ['average', 'list', 'if (list.length === 0) return 0;\n  return list.reduce((a, b) => a + b, 0) / list.length;', '[2, 4]'],
  ['wrap', 'value', "try {\n    return '[' + value.trim() + ']';\n  } catch (error) {\n    return error.name;\n  }", 'null'],
];

const kClasses = [
  ['Queue', 'size', 'this.size = size;', 'describe', "return 'queue of ' + this.size;", '3'],
  ['Point', 'x, y', 'this.x = x;\n    this.y = y;', 'norm', 'return this.x * this.x + this.y * this.y;', '1, 2'],
  ['Store', 'items', 'this.items = items;', 'count', 'return this.items.length;', "['a', 'b']"],
  ['Parser', 'text', 'this.text = text;', 'words', "return this.text.split(' ').length;", "'to be or not'"],
];

const kData = [
  ['limit', (r) => `${r.int(1, 99)}`],
  ['version', (r) => `'${r.int(0, 9)}.${r.int(0, 9)}.0'`],
  ['timeout', (r) => `${r.int(1, 9)} * 1000`],
  ['enabled', (r) => `${r.chance(0.5)}`],
  ['levels', () => "['low', 'mid', 'high']"],
  ['mode', (r) => `${r.chance(0.5)} ? 'fast' : 'safe'`],
  ['prefix', (r) => `\`v\${${r.int(1, 5)}}-\``],
  ['empty', () => 'null'],
  ['unset', () => 'undefined'],
  ['started', () => "new Date(0).toISOString().slice(0, 10)"],
  ['ratio', (r) => `Math.max(${r.int(1, 5)}, ${r.int(1, 5)}) / 2`],
  ['label', () => "'a' + 'b'.toUpperCase()"],
];

const kObjects = [
  ['defaults', 'depth', (r) => `{ depth: ${r.int(1, 9)}, strict: ${r.chance(0.5)} }`],
  ['options', 'host', () => "{ host: 'localhost', port: 8080 }"],
  ['codes', 'OK', () => '{ OK: 200, NOT_FOUND: 404 }'],
  ['colors', 'red', () => "{\n  red: '#f00', // warm\n  blue: '#00f',\n}"],
];

export const functionWords = kFunctions.map(([name]) => name);
export const dataWords = [...kData.map(([name]) => name), ...kObjects.map(([name]) => name)];

/** `{ name, params, body, description }` with a name not used in the module. */
export function someFunction(m) {
  const name = m.word(functionWords);
  const [, params, body, args] = kFunctions.find(([word]) => name.startsWith(word) && !/[a-z]/i.test(name.slice(word.length)));
  return { name, params, body, args, description: member.func(args) };
}

export function functionText({ params, body }, name = '') {
  return `function ${name}(${params}) {\n  ${body}\n}`;
}

export function arrowText({ params, body }) {
  const short = /^return ([^;\n]*);$/.exec(body);
  return short ? `(${params}) => ${/^\{/.test(short[1]) ? `(${short[1]})` : short[1]}` : `(${params}) => {\n  ${body}\n}`;
}

/** `{ name, text, description }`; the text is a class expression or declaration of that name. */
export function someClass(m) {
  const name = m.word(kClasses.map(([word]) => word));
  const word = kClasses.find(([each]) => name.startsWith(each));
  const [, params, constructor, method, body, args] = word;
  const members = `  constructor(${params}) {\n    ${constructor}\n  }\n\n  ${method}() {\n    ${body}\n  }`;
  return {
    name,
    args,
    method,
    members,
    text: `class ${name} {\n${members}\n}`,
    expression: `class {\n${members}\n}`,
    description: member.construct(args, method),
  };
}

/** `{ name, text, description }` of a piece of data. */
export function someData(m) {
  if (m.random.chance(0.25)) {
    const object = m.random.pick(kObjects);
    return { name: m.word([object[0]]), text: object[2](m.random), description: member.object(object[1]) };
  }
  const data = m.random.pick(kData);
  return { name: m.word([data[0]]), text: data[1](m.random), description: member.value() };
}

/** Any of the three, as `{ name, text, description }` with an expression as text. */
export function someValue(m) {
  const roll = m.random.int(1, 10);
  if (roll <= 5) {
    const fn = someFunction(m);
    const text = m.random.pick([functionText(fn), functionText(fn, fn.name), arrowText(fn)]);
    return { name: fn.name, text, description: fn.description };
  }
  if (roll === 6) {
    const cls = someClass(m);
    return { name: cls.name, text: m.random.pick([cls.text, cls.expression]), description: cls.description };
  }
  return someData(m);
}
