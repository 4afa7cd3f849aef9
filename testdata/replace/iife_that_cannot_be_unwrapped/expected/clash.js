var name = 'outer';

export let inner;
(function () {
  var name = 'inner';
  inner = name;
})();

export { name as outer };
