export const before = 'exported';
let exports = { inLiteral: 'not exported' };
exports.after = 'not exported';
export const throughModule = 'exported, ' + exports.after;
