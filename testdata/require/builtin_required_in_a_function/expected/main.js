import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function hash(text) {
  const crypto = require('crypto');
  return crypto.createHash('md5').update(text).digest('hex').slice(0, 8);
}

const tmp = () => require('os').tmpdir();
class Lazy {
  get fs() { return require('fs'); }
  static sep = require('path').posix.sep;
}

console.log(hash('x'), typeof tmp(), typeof new Lazy().fs.openSync, Lazy.sep);
