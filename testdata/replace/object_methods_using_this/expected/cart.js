export default {
  total: 0,
  names: [],

  add: function (name, price) {
    this.names.push(name);
    this.total += price;
    return this;
  },

  describe: function () {
    return this.names.join('+') + '=' + this.format(this.total);
  },

  format: function (n) {
    return '$' + n.toFixed(2);
  }
};
