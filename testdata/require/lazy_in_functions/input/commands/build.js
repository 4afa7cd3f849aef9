console.log('(loading build)');
let n = 0;
module.exports = () => `build #${++n}`;
