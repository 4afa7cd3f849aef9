const exports = {};

// Who calls it, and how, is seen in other files only.
exports.who = function () {
  return Object(this ?? globalThis) === exports ? 'exports' : Object(this ?? globalThis) === globalThis ? 'global' : typeof Object(this ?? globalThis);
};
exports.label = function () {
  var holder = (this ?? globalThis) || {};
  return holder.title;
};

export default exports;
