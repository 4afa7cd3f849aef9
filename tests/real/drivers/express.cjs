'use strict';

const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');

const kHeaders = ['allow', 'cache-control', 'content-disposition', 'content-length', 'content-type', 'etag', 'link', 'location', 'set-cookie', 'vary', 'x-powered-by', 'x-test'];

/** One request; gives status, some headers and the body. */
function request(port, method, url, { body, headers } = {}) {
  return new Promise((resolve, reject) => {
    const sent = http.request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const hasStack = text.includes('<pre>'); // of a length that depends on where the package is
        if (hasStack) delete response.headers['content-length'];
        const shown = Object.fromEntries(kHeaders.filter((name) => name in response.headers).map((name) => [name, response.headers[name]]));
        resolve({ status: response.statusCode, headers: shown, body: text.replace(/<pre>([^<]*?)<br>[^]*<\/pre>/, '<pre>$1</pre>') });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function createApp(express, folder) {
  const app = express();
  app.set('env', 'test');
  app.set('views', folder);
  app.engine('txt', (file, options, done) => done(null, fs.readFileSync(file, 'utf8').replace('NAME', options.name)));
  app.locals.site = 'local';

  app.use((req, res, next) => {
    res.set('X-Test', `${req.method} ${req.path}`);
    next();
  });
  app.use('/files', express.static(folder, { etag: false, lastModified: false, cacheControl: true }));
  app.use(express.json({ limit: '1kb' }));
  app.use(express.urlencoded({ extended: true }));
  app.use(express.text({ type: 'text/plain' }));
  app.param('id', (req, res, next, id) => {
    req.doubled = Number(id) * 2;
    next();
  });

  app.get('/', (req, res) => res.send('root'));
  app.get('/users/:id', (req, res) => res.json({ params: req.params, doubled: req.doubled, query: req.query }));
  app.post('/echo', (req, res) => res.status(201).json({ body: req.body, type: req.is('json') }));
  app.put('/text', (req, res) => res.type('txt').send(String(req.body)));
  app.delete('/users/:id', (req, res) => res.sendStatus(204));
  app.all('/any', (req, res) => res.end(req.method));
  app.get(/^\/pattern-(\d+)$/, (req, res) => res.send(req.params[0]));
  app.get('/redirect', (req, res) => res.redirect('/'));
  app.get('/redirect-permanent', (req, res) => res.redirect(301, '/users/1'));
  app.get('/cookie', (req, res) => res.cookie('a', 'b c', { httpOnly: true }).clearCookie('old').send('cookies'));
  app.get('/links', (req, res) => res.links({ next: '/2' }).vary('Accept').append('X-Test', 'more').send('links'));
  app.get('/format', (req, res) => res.format({ text: () => res.send('as text'), html: () => res.send('<p>as html</p>'), json: () => res.send({ as: 'json' }) }));
  app.get('/download', (req, res) => res.download(path.join(folder, 'hello.txt'), 'named.txt', { lastModified: false, etag: false }));
  app.get('/send-file', (req, res) => res.sendFile('hello.txt', { root: folder, lastModified: false, etag: false }));
  app.get('/jsonp', (req, res) => res.jsonp({ ok: 1 }));
  app.get('/buffer', (req, res) => res.send(Buffer.from('bytes')));
  app.get('/nothing', (req, res) => res.status(404).end());
  app.get('/render', (req, res) => res.render('page.txt', { name: 'view' }));
  app.get('/throws', () => {
    throw Object.assign(new Error('thrown'), { status: 418 });
  });
  app.get('/next-error', (req, res, next) => next(new TypeError('passed on')));
  app.get('/skip', (req, res, next) => next('route'), (req, res) => res.send('not reached'));
  app.get('/skip', (req, res) => res.send('second route'));
  app.get('/info', (req, res) => res.json({ ip: typeof req.ip, host: req.hostname, secure: req.secure, xhr: req.xhr, fresh: req.fresh, accepts: req.accepts(['json', 'html']), base: req.baseUrl, original: req.originalUrl, protocol: req.protocol, header: req.get('x-mine'), subdomains: req.subdomains, param: req.range(100) }));

  const router = express.Router({ mergeParams: true });
  router.use((req, res, next) => {
    res.locals.seen = req.baseUrl;
    next();
  });
  router.route('/items').get((req, res) => res.json([res.locals.seen, req.params])).post((req, res) => res.send('made'));
  app.use('/shop/:name', router);

  const sub = express();
  sub.get('/', (req, res) => res.send(`${sub.mountpath} ${sub.path()} ${sub.parent === app}`));
  app.use('/sub', sub);

  app.use((error, req, res, next) => {
    if (req.path === '/next-error') return next(error);
    res.status(error.status || 500).json({ error: error.name, message: error.message, type: error.type });
  });
  return app;
}

const json = (body) => ({ body, headers: { 'content-type': 'application/json' } });
const kRequests = [
  ['GET', '/'],
  ['HEAD', '/'],
  ['GET', '/users/21?a=1&b[c]=2'],
  ['DELETE', '/users/1'],
  ['OPTIONS', '/users/1'],
  ['POST', '/echo', json('{"a":[1,2]}')],
  ['POST', '/echo', json('{bad')],
  ['POST', '/echo', json(`"${'x'.repeat(2000)}"`)],
  ['POST', '/echo', { body: 'a[b]=1&c=2', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['PUT', '/text', { body: 'plain', headers: { 'content-type': 'text/plain' } }],
  ['PATCH', '/any'],
  ['GET', '/any'],
  ['GET', '/pattern-42'],
  ['GET', '/pattern-x'],
  ['GET', '/redirect'],
  ['GET', '/redirect-permanent', { headers: { accept: 'text/html' } }],
  ['GET', '/cookie'],
  ['GET', '/links'],
  ['GET', '/format', { headers: { accept: 'application/json' } }],
  ['GET', '/format', { headers: { accept: 'text/html' } }],
  ['GET', '/format', { headers: { accept: 'image/png' } }],
  ['GET', '/download'],
  ['GET', '/send-file'],
  ['GET', '/send-file', { headers: { range: 'bytes=0-3' } }],
  ['GET', '/files/hello.txt'],
  ['GET', '/files/none.txt'],
  ['GET', '/files/../secret'],
  ['GET', '/jsonp?callback=done'],
  ['GET', '/buffer'],
  ['GET', '/nothing'],
  ['GET', '/render'],
  ['GET', '/throws'],
  ['GET', '/next-error'],
  ['GET', '/skip'],
  ['GET', '/info', { headers: { host: 'a.b.example.com', 'x-mine': 'yes', 'x-requested-with': 'XMLHttpRequest' } }],
  ['GET', '/shop/books/items'],
  ['POST', '/shop/books/items'],
  ['GET', '/sub'],
  ['GET', '/no-such-page'],
  ['GET', '/%'],
];

module.exports = async function (express, print, { load }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'express-'));
  fs.writeFileSync(path.join(folder, 'hello.txt'), 'hello from a file\n');
  fs.writeFileSync(path.join(folder, 'page.txt'), 'page of NAME\n');
  const server = createApp(express, folder).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.on('listening', resolve));
  try {
    for (const [method, url, options] of kRequests) {
      print(`${method} ${url} ${JSON.stringify(options?.headers ?? {})}`, await request(server.address().port, method, url, options));
    }
  } finally {
    server.close();
    fs.rmSync(folder, { recursive: true });
  }

  const app = express();
  print('settings', ['env', 'etag', 'query parser', 'x-powered-by', 'jsonp callback name', 'view cache'].map((name) => app.get(name)));
  print('enable and disable', [app.enable('a').enabled('a'), app.disable('a').disabled('a'), app.set('b', 2).get('b')]);
  print('prototypes', [typeof express.application.use, typeof express.request.get, typeof express.response.send, Object.getPrototypeOf(express.request) === http.IncomingMessage.prototype]);
  print('parts', ['Route', 'Router', 'json', 'query', 'raw', 'static', 'text', 'urlencoded'].map((name) => typeof express[name]));
  print('methods', ['get', 'post', 'm-search', 'all', 'del'].map((name) => typeof app[name]));
  for (const gone of ['bodyParser', 'logger', 'session']) {
    try {
      print(`express.${gone}`, express[gone]);
    } catch (error) {
      print(`express.${gone} throws`, error);
    }
  }
  try {
    app.use();
  } catch (error) {
    print('use without a function', error);
  }
  express.response.shout = function (text) {
    return this.send(text.toUpperCase());
  };
  print('response can be extended', typeof app.response.shout);
  delete express.response.shout;
  print('express/lib/utils', Object.keys(await load('lib/utils.js')).sort());
  print('express/lib/router', (await load('lib/router/index.js')) === express.Router);
};
