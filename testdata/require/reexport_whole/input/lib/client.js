exports.get = (url) => 'GET ' + url;
