this.name = 'name on the first exports object';

module.exports = {
  name: 'name on the literal',
  viaArrow: () => this.name,
  viaMethod() {
    return this.name;
  },
};
