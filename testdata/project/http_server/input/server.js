'use strict';

const http = require('http');
const { Router } = require('./lib/router');
const config = require('./config');

const router = new Router();

router.get('/', () => config.title);
require('./routes/notes')(router);

const server = http.createServer((req, res) => {
  const answer = router.handle(req.url);
  res.statusCode = answer === undefined ? 404 : 200;
  res.end(answer === undefined ? 'not found' : String(answer));
});

module.exports = server;

if (require.main === module) {
  server.listen(config.port, () => console.log('listening on ' + config.port));
}
