import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function load() {
  return require('./dates');
}

export const started = load().begin();
