const seed = [Date.now(), Math.random()];
export { seed as default, seed as 'module.exports' };
