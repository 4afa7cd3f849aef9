const mixin = require('./mixin');

mixin(exports);

exports.name = 'emitting module';
