import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function isMain() {
  try {
    return require.resolve(process.argv[1]) === import.meta.filename;
  } catch {
    return false;
  }
}

const direct = isMain();

const _direct = direct ? 'direct' : 'required';
export { _direct as direct };
export const parent = !isMain() ? 'has parent' : 'no parent';
export const filename = require.resolve(process.argv[1]) === import.meta.filename ? 'same file' : 'other file';

if (isMain()) {
  console.log('worker run directly');
  process.exit(1);
}
