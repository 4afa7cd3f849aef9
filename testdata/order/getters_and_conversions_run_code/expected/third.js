console.log('third loads');
const third = 3;
export { third as default, third as 'module.exports' };
