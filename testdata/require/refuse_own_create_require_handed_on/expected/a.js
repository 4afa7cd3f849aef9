const a = 'a';
export { a as default, a as 'module.exports' };
