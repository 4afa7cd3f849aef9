export const name = 'shared';

const shared = { name };
export { shared as default, shared as 'module.exports' };
