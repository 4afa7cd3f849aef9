export const kind = 'local commonjs';

const local = { kind };
export { local as default, local as 'module.exports' };
