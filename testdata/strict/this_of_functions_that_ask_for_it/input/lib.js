// Who calls it, and how, is seen in other files only.
exports.who = function () {
  return this === exports ? 'exports' : this === globalThis ? 'global' : typeof this;
};
exports.label = function () {
  var holder = this || {};
  return holder.title;
};
