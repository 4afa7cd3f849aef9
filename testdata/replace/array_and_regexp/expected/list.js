export default [
  'alpha', // first
  'beta',
];
