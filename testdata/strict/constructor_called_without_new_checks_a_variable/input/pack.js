module.exports = Pack;

function Pack(props) {
  var me = this;
  if (!(me instanceof Pack)) return new Pack(props);

  me.props = props || {};
  me.entries = [];
}

Pack.prototype.add = function (entry) {
  this.entries.push(entry);
  return this;
};
