module.exports = {
  root: true,
  rules: { 'no-var': 'error' },
};
