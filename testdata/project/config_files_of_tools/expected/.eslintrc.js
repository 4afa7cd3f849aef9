const eslintrc = {
  root: true,
  rules: { 'no-var': 'error' },
};
export { eslintrc as default, eslintrc as 'module.exports' };
