const exports = {};

exports.name = 'name on the first exports object';

export default {
  name: 'name on the literal',
  viaArrow: () => exports.name,
  viaMethod() {
    return this.name;
  },
};
