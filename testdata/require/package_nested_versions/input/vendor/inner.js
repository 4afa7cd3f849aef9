exports.version = require('semverish').version;
