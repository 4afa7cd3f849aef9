exports.prefix = '> ';
exports.check = (document) => Object.keys(document.fields).length;

exports.copy = (document) => {
  const Document = require('./document');
  return new Document({ ...document.fields, copied: true });
};
