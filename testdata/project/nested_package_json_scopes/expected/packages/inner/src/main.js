export const name = 'inner';

const main = { name };
export { main as default, main as 'module.exports' };
