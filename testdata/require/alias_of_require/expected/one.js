const one = 1;
export { one as default, one as 'module.exports' };
