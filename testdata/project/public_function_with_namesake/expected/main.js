import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function isMain() {
  try {
    return require.resolve(process.argv[1]) === import.meta.filename;
  } catch {
    return false;
  }
}

function format(text) {
  return require('util').format('%s!', text);
}
export { format as default, format as 'module.exports' };
format.format = function format(text) {
  return '?' + text;
};

if (isMain()) {
  console.log(format('a'), format.format('b'), format.format.name);
}

const { format: _format } = format;
export { _format as format };
