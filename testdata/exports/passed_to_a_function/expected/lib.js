import mixin from './mixin.js';

const exports = {};

mixin(exports);

exports.name = 'emitting module';

export default exports;
