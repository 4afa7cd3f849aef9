const exports = {};

exports.stable = () => 'stable';

if (process.env.FIXTURE_EXPERIMENTAL) {
  exports.experimental = () => 'experimental';
}

if (typeof Symbol === 'function') {
  exports.impl = 'native';
} else {
  exports.impl = 'polyfill';
}

export default exports;
