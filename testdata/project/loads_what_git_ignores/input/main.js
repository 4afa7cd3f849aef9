const settings = require('./settings');
const { built } = require('./dist/out');
const { own } = require('./own');

console.log(settings.level, settings.kind, built(), own);
