const lib = 'lib';
export { lib as default, lib as 'module.exports' };
