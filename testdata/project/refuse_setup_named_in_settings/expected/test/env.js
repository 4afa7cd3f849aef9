const env = { env: 'test' };
export { env as default, env as 'module.exports' };
