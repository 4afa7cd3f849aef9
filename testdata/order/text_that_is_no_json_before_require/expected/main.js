import { createRequire } from 'module';
const require = createRequire(import.meta.url);

try {
  require('./program');
} catch (error) {
  console.log(error.name);
}
