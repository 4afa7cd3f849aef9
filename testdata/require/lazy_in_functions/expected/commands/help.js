console.log('(loading help)');
const help = () => 'usage: ...';
export { help as default, help as 'module.exports' };
