module.exports = [
  'alpha', // first
  'beta',
];
