import { createRequire } from 'module';
const require = createRequire(import.meta.url);

function hooks(name) {
  return 'locale ' + name;
}

function loadLocale(name) {
  if (name.length === 2) {
    try {
      return require('./' + name);
    } catch (e) {
      return null;
    }
  }
  return name;
}

hooks.load = loadLocale;

export default hooks;
