exports.name = require('#config').name;
