import http from 'http';
import { Router } from './lib/router.js';
import * as config from './config.js';
import notes from './routes/notes.js';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function isMain() {
  try {
    return require.resolve(process.argv[1]) === import.meta.filename;
  } catch {
    return false;
  }
}

const router = new Router();

router.get('/', () => config.title);
notes(router);

const server = http.createServer((req, res) => {
  const answer = router.handle(req.url);
  res.statusCode = answer === undefined ? 404 : 200;
  res.end(answer === undefined ? 'not found' : String(answer));
});

export default server;

if (isMain()) {
  server.listen(config.port, () => console.log('listening on ' + config.port));
}
