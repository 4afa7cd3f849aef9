console.log('second loads');
const second = 2;
export { second as default, second as 'module.exports' };
