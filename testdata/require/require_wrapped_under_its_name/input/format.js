exports.line = function (text) { return '# ' + text; };
