import { createRequire } from 'module';
const require = createRequire(import.meta.url);

export var prefix = '> ';
export var check = (document) => Object.keys(document.fields).length;

export var copy = (document) => {
  const Document = require('./document');
  return new Document({ ...document.fields, copied: true });
};
