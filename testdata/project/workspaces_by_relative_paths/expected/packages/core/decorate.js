export const decorate = (text) => `* ${text} *`;

const _decorate = { decorate };
export { _decorate as default, _decorate as 'module.exports' };
