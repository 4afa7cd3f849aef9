const exports = {};

exports.bold = (text) => `**${text}**`;

export { exports as default, exports as 'module.exports' };
export const { bold } = exports;
