const exports = {};

exports.greet = (name) => `Hello ${name}`;

export { exports as default, exports as 'module.exports' };
export const { greet } = exports;
