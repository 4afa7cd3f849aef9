const b = 'b';
export { b as default, b as 'module.exports' };
