export const label = 'fine';

const _label = { label };
export { _label as default, _label as 'module.exports' };
