const c = ['c'];
export { c as default, c as 'module.exports' };
