export const value = 'value';

const lib = { value };
export { lib as default, lib as 'module.exports' };
