import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function isMain() {
  try {
    return require.resolve(process.argv[1]) === import.meta.filename;
  } catch {
    return false;
  }
}

export const count = () => process.argv.length;
if (isMain()) console.log('words is the program');
