console.log('(loading build)');
let n = 0;
const build = () => `build #${++n}`;
export { build as default, build as 'module.exports' };
