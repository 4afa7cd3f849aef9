export const hello = (name) => `hello ${name}`;

const lib = { hello };
export { lib as default, lib as 'module.exports' };
