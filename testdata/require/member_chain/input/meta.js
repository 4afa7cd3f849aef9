exports.info = { name: 'meta', version: '1.2.3' };
exports.formats = { 'short-date': 'YYYY' };
