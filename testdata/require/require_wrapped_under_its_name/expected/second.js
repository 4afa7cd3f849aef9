console.log('second runs');
function second() {}
export { second as default, second as 'module.exports' };
