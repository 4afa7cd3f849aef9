const two = 2;
export { two as default, two as 'module.exports' };
