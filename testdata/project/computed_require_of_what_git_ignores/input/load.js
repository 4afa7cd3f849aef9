exports.settings = (name) => require('./settings/' + name);
