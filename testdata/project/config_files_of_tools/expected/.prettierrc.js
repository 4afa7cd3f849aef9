const prettierrc = { semi: true };
export { prettierrc as default, prettierrc as 'module.exports' };
