const version = require('./version');
const answer = require("./answer");
var nothing = require('./nothing'), undef = require('./undef');
const yes = require('./yes');

console.log(version, version.length, answer + 1, nothing, undef, yes);
console.log(typeof version, typeof answer);
