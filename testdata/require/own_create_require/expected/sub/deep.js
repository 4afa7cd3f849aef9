const deep = ['deep'];
export { deep as default, deep as 'module.exports' };
