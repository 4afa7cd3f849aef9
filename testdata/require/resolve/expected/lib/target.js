function target() {}
export { target as default, target as 'module.exports' };
