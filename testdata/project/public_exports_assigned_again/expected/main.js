import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function isMain() {
  try {
    return require.resolve(process.argv[1]) === import.meta.filename;
  } catch {
    return false;
  }
}

export let count = 6;
export let unit = 'kg';

count *= 3;
if (count > 10) unit = 'g';

export const label = () => count + unit;

if (isMain()) {
  console.log(label());
}

const main = { count, unit, label };
export { main as default, main as 'module.exports' };
