var table = new Map([['a', function () { return (this ?? globalThis) === globalThis; }]]);
var fromTable = table.get('a');
console.log(fromTable());

var nested = {};
function add(group, name, action) {
  nested[group] = nested[group] || {};
  nested[group][name] = nested[group][name] || [];
  nested[group][name].push(action);
}
add('a', 'b', function () { return (this ?? globalThis) === globalThis; });
var action = nested.a.b[0];
var same = nested['a']['b'][0];
console.log(action(), same());

Promise.all([function () { return (this ?? globalThis) === globalThis; }]).then(function (actions) {
  var first = actions[0];
  console.log(typeof first);
});
(async function () {
  var actions = await Promise.all([function () { return (this ?? globalThis) === globalThis; }]);
  var first = actions[0];
  console.log(first());
})();

export {};
