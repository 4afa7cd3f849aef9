'use strict';

module.exports = async function (debug, print) {
  const lines = [];
  const write = (...args) => lines.push(args.map(String).join(' ').replace(/\+\d+ms/g, '+Nms').replace(/^\S+Z /, 'TIME '));
  debug.log = write;

  print('enabled before', debug.enabled('a'));
  for (const setting of ['*', 'a,b', 'a:*', '*,-a', 'a:*,-a:c', 'x y', '-*', '']) {
    debug.enable(setting);
    for (const name of ['a', 'b', 'a:b', 'a:c', 'worker']) print(`${setting} enables ${name}`, debug.enabled(name));
    print('names', debug.names.map(String));
    print('skips', debug.skips.map(String));
    print('disable gives', debug.disable());
  }
  print('enabled after disable', debug.enabled('a'));

  debug.enable('app*');
  const app = debug('app');
  print('instance keys', Object.keys(app));
  print('namespace', app.namespace);
  print('enabled', app.enabled);
  print('use colours', app.useColors);
  print('same colour again', debug('app').color === app.color);
  app('hello');
  app('number %d', 42);
  app('string %s and %o', 'text', { a: [1, 2] });
  app('json %j', { b: 1 });
  app('percent %%');
  app('%O', { deep: { er: true } });
  app({ an: 'object' });
  app(new Error('failed').message);
  print('lines', lines.splice(0));

  const sub = app.extend('sub');
  print('extended', sub.namespace);
  print('extended with delimiter', app.extend('sub', '/').namespace);
  sub('from below');
  print('lines', lines.splice(0));

  app.enabled = false;
  app('not seen');
  app.enabled = true;
  app('seen');
  print('lines', lines.splice(0));

  const own = debug('app:own');
  own.log = (...args) => lines.push(`own ${args.length}`);
  own('x', 1, 2);
  print('own log', lines.splice(0));

  debug.formatters.z = (value) => `<${value}>`;
  app('formatted %z', 5);
  print('custom formatter', lines.splice(0));
  print('formatters', Object.keys(debug.formatters).sort());
  print('coerce', debug.coerce(new Error('kept')) instanceof Error || debug.coerce(new Error('kept')).includes('kept'));
  print('coerce text', debug.coerce('text'));
  print('humanize', debug.humanize(1500));
  print('select colour', [debug.selectColor('a'), debug.selectColor('b'), debug.selectColor('longer:name')]);
  print('inspectOpts', debug.inspectOpts);
  print('colors', debug.colors);
  print('debug.debug is debug', debug.debug === debug);
  print('debug.default is debug', debug.default === debug);
  print('keys of debug', Object.keys(debug).sort());
  print('destroy', typeof app.destroy);
  debug.enable('later');
  print('app follows', [app.enabled, debug('later').enabled]);
  print('load', debug.load());
  print('save', (debug.save('kept'), process.env.DEBUG));
  print('load again', debug.load());
};
