import * as config from '#config';

const exports = {};

exports.name = config.name;

export { exports as default, exports as 'module.exports' };
export const { name } = exports;
