const level = 3;
export { level as default, level as 'module.exports' };
