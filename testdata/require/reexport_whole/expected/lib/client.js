const exports = {};

exports.get = (url) => 'GET ' + url;

export default exports;
