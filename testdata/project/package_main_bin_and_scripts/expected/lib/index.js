export const greet = (name) => `Hello ${name}`;

const lib = { greet };
export { lib as default, lib as 'module.exports' };
