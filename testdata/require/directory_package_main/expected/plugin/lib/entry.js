export const name = 'plugin entry';

const entry = { name };
export { entry as default, entry as 'module.exports' };
