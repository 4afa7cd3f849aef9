export const before = typeof parseInt;

export let inside;
(function () {
  var parseInt = 'mine';
  inside = parseInt;
})();
