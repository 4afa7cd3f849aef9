import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function isMain() {
  try {
    return require.resolve(process.argv[1]) === import.meta.filename;
  } catch {
    return false;
  }
}

export const run = () => 'tool ' + process.argv[2];
if (isMain()) console.log('tool is the program');
