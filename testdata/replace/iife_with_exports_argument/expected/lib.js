const exports = {}

;(function (root, undefined) {
  var hidden = 'hidden'

  root.one = function () { return 1 }
  root.two = function () { return root.one() + 1 }
  console.log(typeof undefined, hidden)
})(exports)

export default exports
