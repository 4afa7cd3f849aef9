var name = 'computed';

export default {
  default: function () { return 'the default' },
  'on-load': function () { return 'loaded' },
  404() { return 'not found' },
  delete: 'deleted',
  [name + '_key']: true,
  async: 1,
  get() { return 'GET' },
  set: () => 'SET',
};
