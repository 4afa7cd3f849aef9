import { createRequire } from 'module';
const require = createRequire(import.meta.url);

try {
  require('./barrel');
} catch (error) {
  console.log(error.message);
}
