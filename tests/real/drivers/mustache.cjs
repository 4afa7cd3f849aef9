'use strict';

const kTemplates = [
  ['Hello {{name}}', { name: 'World' }],
  ['{{name}} {{{name}}} {{&name}}', { name: '<b>"x" & \'y\'</b>' }],
  ['{{#on}}yes{{/on}}{{^on}}no{{/on}}', { on: true }],
  ['{{#on}}yes{{/on}}{{^on}}no{{/on}}', { on: false }],
  ['{{#on}}yes{{/on}}{{^on}}no{{/on}}', { on: [] }],
  ['{{#list}}<{{.}}>{{/list}}', { list: [1, 2, 3] }],
  ['{{#people}}{{name}} is {{age}}\n{{/people}}', { people: [{ name: 'a', age: 1 }, { name: 'b', age: 2 }] }],
  ['{{a.b.c}} {{a.x.y}}', { a: { b: { c: 'deep' } } }],
  ['{{! a comment }}text', {}],
  ['{{=<% %>=}}<% x %> {{ x }}', { x: 1 }],
  ['{{#wrap}}in{{/wrap}}', { wrap: () => (text, render) => `<${render(text)}>` }],
  ['{{upper}}', { upper() { return this.word.toUpperCase(); }, word: 'loud' }],
  ['{{missing}}|{{nothing.at.all}}', {}],
  ['  {{#a}}\n  line\n  {{/a}}\n', { a: 1 }],
  ['{{zero}}{{empty}}{{nul}}{{no}}', { zero: 0, empty: '', nul: null, no: false }],
  ['{{#o}}{{k}}{{outer}}{{/o}}', { o: { k: 'v' }, outer: '!' }],
  ['{{length}}', 'text'],
  ['{{#s}}{{.}}{{/s}}', { s: 'string' }],
];

module.exports = async function (mustache, print) {
  for (const [template, view] of kTemplates) print(`render ${template}`, mustache.render(template, view));
  print('partials', mustache.render('{{>head}}-{{>missing}}', { t: 'T' }, { head: '[{{t}}]' }));
  print('partial function', mustache.render('{{>x}}', { t: 'T' }, (name) => `${name}:{{t}}`));
  print('indented partial', mustache.render('  {{>p}}\n', { a: 1 }, { p: 'one\ntwo {{a}}\n' }));
  print('own tags', mustache.render('<%x%>', { x: 1 }, {}, ['<%', '%>']));
  print('config', mustache.render('{{x}} <x>', { x: '<' }, {}, { tags: ['{{', '}}'], escape: (text) => `!${text}` }));
  print('tokens', mustache.parse('a {{b}} {{#c}}{{d}}{{/c}}'));
  print('tokens with tags', mustache.parse('<b>', ['<', '>']));
  for (const bad of ['{{#a}}', '{{/a}}', '{{#a}}{{/b}}', '{{name', '{{=x=}}']) {
    try {
      print(`no error ${bad}`, mustache.render(bad, {}));
    } catch (error) {
      print(`error ${bad}`, error);
    }
  }
  for (const [view, tags] of [[{}, 'x'], [{}, ['a']]]) {
    try {
      print('no error', mustache.render('x', view, {}, tags));
    } catch (error) {
      print('error', error);
    }
  }
  try {
    print('no error', mustache.render(42));
  } catch (error) {
    print('error', error);
  }
  print('escape', mustache.escape('<a href="x">\'`=/&</a>'));
  print('name and version', [mustache.name, mustache.version]);
  print('tags', mustache.tags);
  const escape = mustache.escape;
  mustache.escape = (text) => `[${text}]`;
  print('escape replaced', mustache.render('{{x}}', { x: '<' }));
  mustache.escape = escape;
  mustache.tags = ['<', '>'];
  print('tags replaced', mustache.render('<x> {{x}}', { x: 1 }));
  mustache.tags = ['{{', '}}'];
  const writer = new mustache.Writer();
  print('writer', writer.render('{{x}}', { x: 'w' }));
  print('writer caches', writer.parse('{{x}}') === writer.parse('{{x}}'));
  writer.clearCache();
  mustache.clearCache();
  const context = new mustache.Context({ a: 1 }, new mustache.Context({ b: { c: 2 } }));
  print('context', [context.lookup('a'), context.lookup('b.c'), context.lookup('x'), context.push({ a: 3 }).lookup('a')]);
  const scanner = new mustache.Scanner('abc 123');
  print('scanner', [scanner.scan(/[a-z]+/), scanner.scanUntil(/\d/), scanner.eos(), scanner.tail, scanner.pos]);
  mustache.templateCache = undefined;
  print('without a cache', mustache.render('{{x}}', { x: 'u' }));
};

module.exports.commands = [['mustache', '--version']];
