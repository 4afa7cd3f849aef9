console.log('first loads');
const first = 1;
export { first as default, first as 'module.exports' };
