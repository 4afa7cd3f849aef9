export default (function () {
  return { kind: 'called on the spot' }
}())
