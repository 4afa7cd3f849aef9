import { createRequire } from 'module';
const require = createRequire(import.meta.url);

console.log('before');
process.on('exit', (code) => console.log('exit code', code));

function load() {
  return require('./does-not-exist');
}

try {
  load();
} catch (e) {
  console.log(e.code, e instanceof Error);
}
console.log('after');
