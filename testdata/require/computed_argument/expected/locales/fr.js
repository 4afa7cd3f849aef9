const fr = { hello: 'bonjour' };
export { fr as default, fr as 'module.exports' };
